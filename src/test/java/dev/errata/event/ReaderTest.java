package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Event.Kind;
import dev.errata.event.Event.RoledLine;
import dev.errata.event.Line.Place;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void cutsOffWhatIsNotTheMessage(String line, String message) {
        var read = Reader.read(line).events().getFirst().headline();

        assertThat(read.text()).isEqualTo(message);
        assertThat(read.whole().text()).isEqualTo(line);
        assertThat(read.whole().placeOf(0)).isEqualTo(new Place(1, 0));
    }

    static Stream<Arguments> cutsOffWhatIsNotTheMessage() {
        return Stream.of(
                Arguments.of(
                        "4873:M 23 Sep 2024 10:08:15.028 # Can't save in background: fork: Cannot allocate memory",
                        "Can't save in background: fork: Cannot allocate memory"),
                Arguments.of(
                        "5333:C 06 Nov 14:41:17.091 # Failed opening the RDB file root",
                        "Failed opening the RDB file root"),
                Arguments.of(
                        "[4873] 23 Sep 10:08:15.028 # Opening port 6379: bind: Address already in use",
                        "Opening port 6379: bind: Address already in use"),
                Arguments.of(
                        "2024-11-21 05:16:01.123 UTC [123] ERROR:  relation \"x\" does not exist",
                        "relation \"x\" does not exist"),
                Arguments.of(
                        "2024-11-21 05:16:01.123 UTC [123] shop@db FATAL:  sorry, too many clients already",
                        "sorry, too many clients already"),
                Arguments.of(
                        "2024-11-21T05:16:01.123456Z 0 [ERROR] [MY-010119] [Server] Aborting",
                        "[MY-010119] [Server] Aborting"),
                Arguments.of(
                        "2024/11/21 05:16:01 [error] 123#0: *45 connect() failed (111: Connection refused)",
                        "connect() failed (111: Connection refused)"),
                Arguments.of(
                        "[Thu Nov 21 05:16:01.123456 2024] [proxy:error] [pid 12:tid 34] (111)Connection refused: AH00957",
                        "(111)Connection refused: AH00957"),
                Arguments.of(
                        "Nov 21 05:16:01 db-1 redis-server[123]: bind: Address already in use",
                        "bind: Address already in use"),
                Arguments.of(
                        "Nov  1 05:16:01 db kernel: Out of memory: Killed process 7392 (redis-server)",
                        "Out of memory: Killed process 7392 (redis-server)"),
                Arguments.of("<13>Nov 21 05:16:01 host prog[123]: it broke", "it broke"),
                Arguments.of("<165>1 2024-11-21T05:16:01.003Z host app 123 ID47 - it broke", "it broke"),
                Arguments.of(
                        "2024-11-21T05:16:01+00:00 host systemd[1]: Failed to start Redis.", "Failed to start Redis."),
                Arguments.of("2024-11-21T05:16:01.123456+00:00 app[web.1]: it broke", "it broke"),
                Arguments.of("[12345.678901] Out of memory: Killed process 1", "Out of memory: Killed process 1"),
                Arguments.of("10:08:15.028 [main] ERROR c.e.Foo - it broke", "it broke"),
                Arguments.of(
                        "2024-11-21 05:16:01.123  INFO 12345 --- [           main] o.s.b.Foo    : it started",
                        "it started"),
                Arguments.of("2024-11-21T05:16:01.123Z ERROR 1 --- [shop] [main] o.s.b.Foo : it broke", "it broke"),
                Arguments.of("2024-11-21 05:16:01,123 ERROR [io.qua.run.Application] (main) it broke", "it broke"),
                Arguments.of("[2024-11-21T05:16:01,123][ERROR][o.e.b.Bootstrap] [node-1] it broke", "it broke"),
                Arguments.of("2024-11-21 05:16:01,123 - shop.store - ERROR - it broke", "it broke"),
                Arguments.of("2024-11-21 05:16:01.123 | ERROR    | shop.store:load:12 - it broke", "it broke"),
                Arguments.of("ERROR:shop.store:it broke", "it broke"),
                Arguments.of("[2024-11-21 05:16:01,123: ERROR/MainProcess] it broke", "it broke"),
                Arguments.of("[2024-11-21, 05:16:01 UTC] {taskinstance.py:1851} ERROR - it broke", "it broke"),
                Arguments.of("E, [2024-11-21T05:16:01.123456 #123] ERROR -- : it broke", "it broke"),
                Arguments.of("E1121 05:16:01.123456   12345 reflector.go:138] it broke", "it broke"),
                Arguments.of("2024/11/21 05:16:01 main.go:12: it broke", "it broke"),
                Arguments.of("time=\"2024-11-21T05:16:01Z\" level=error msg=\"it broke", "it broke"),
                Arguments.of(
                        "11-21 05:16:01.123  1234  1234 E AndroidRuntime: FATAL EXCEPTION: main",
                        "FATAL EXCEPTION: main"),
                Arguments.of("1732166161.123 it broke", "it broke"),
                Arguments.of("21/Nov/2024:05:16:01 +0000 it broke", "it broke"),
                Arguments.of(
                        "21-Nov-2024 05:16:01.123 SEVERE [main] org.apache.catalina.Foo.start it broke",
                        "org.apache.catalina.Foo.start it broke"),
                Arguments.of("shop-1  | it broke", "it broke"),
                Arguments.of("[pod/shop-5d8f/app] it broke", "it broke"),
                Arguments.of("2024-11-21T05:16:01.123456789Z stderr F it broke", "it broke"),
                Arguments.of("2024-11-21T05:16:01.1234567Z ##[error]it broke", "it broke"),
                Arguments.of("build\tRun tests\t2024-11-21T05:16:01.1234567Z it broke", "it broke"),
                Arguments.of("::error file=a.js,line=1::it broke", "it broke"),
                Arguments.of("2024-11-21T05:16:01.123456Z 01E it broke", "it broke"),
                Arguments.of("[2024-11-21T05:16:01.123Z] it broke", "it broke"),
                Arguments.of("[ERROR] Failed to execute goal", "Failed to execute goal"),
                Arguments.of("npm ERR! code ERESOLVE", "code ERESOLVE"),
                Arguments.of("npm error code ERESOLVE", "code ERESOLVE"),
                Arguments.of("#12 0.345 E: Unable to locate package", "E: Unable to locate package"),
                Arguments.of("> it broke", "it broke"),
                Arguments.of("\u2502 Error: Invalid provider", "Error: Invalid provider"),
                Arguments.of(
                        "E   ModuleNotFoundError: No module named 'x'", "ModuleNotFoundError: No module named 'x'"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesAMessageThatStartsLikeAPrefix(String line) {
        assertThat(Reader.read(line).events().getFirst().headline().text()).isEqualTo(line);
    }

    static Stream<String> leavesAMessageThatStartsLikeAPrefix() {
        return Stream.of(
                "(error) MISCONF Redis is configured to save RDB snapshots",
                "ERROR: failed to solve: process did not complete",
                "FATAL:  password authentication failed for user \"x\"",
                "rdb_last_bgsave_status:err",
                "*** FATAL AOF MANIFEST FILE ERROR ***",
                "[Errno 2] No such file or directory: 'x'",
                "error[E0382]: borrow of moved value: `s`",
                "java.lang.IllegalStateException: it broke",
                "  5 | let x = 1;",
                "127.0.0.1:6379> SET a b",
                "bob@web:~$ ls",
                "Error: connect ECONNREFUSED 127.0.0.1:5432",
                "1) \"save\"",
                "ORA-00942: table or view does not exist");
    }

    @Test
    void keepsTheExceptionBehindALevelAndALogger() {
        var event = Reader.read("2024-11-21 05:16:01,123 ERROR java.lang.IllegalStateException: it broke")
                .events()
                .getFirst();

        assertThat(event.headline().text()).isEqualTo("java.lang.IllegalStateException: it broke");
    }

    @Test
    void joinsAWrappedMessageAtItsSpaces() {
        String text = """
                (error) MISCONF Redis is configured to save RDB snapshots, but it's currently
                unable to persist to disk. Commands that may modify the data set are disabled,
                because this instance is configured to report errors during writes if RDB
                snapshotting fails (stop-writes-on-bgsave-error option).
                127.0.0.1:6379> quit
                """;

        var events = Reader.read(text).events();

        assertThat(events).hasSize(2);
        String joined =
                "(error) MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk. Commands that may modify the data set are disabled, because this instance is configured to report errors during writes if RDB snapshotting fails (stop-writes-on-bgsave-error option).";
        assertThat(texts(events.getFirst())).contains(joined);
        var line = line(events.getFirst(), joined);
        assertThat(line.placeOf(joined.indexOf("unable"))).isEqualTo(new Place(2, 0));
        assertThat(line.placeOf(joined.indexOf("because"))).isEqualTo(new Place(3, 0));
    }

    @Test
    void joinsAMessageThatATerminalCutInsideAWord() {
        String message =
                "4873:M 23 Sep 2024 10:08:15.028 # WARNING overcommit_memory is set to 0! Background save may fail under low memory condition. To fix this issue add 'vm.overcommit_memory = 1' to /etc/sysctl.conf and then reboot";
        var cut = message.replaceAll("(.{80})", "$1\n");

        var events = Reader.read(cut).events();

        assertThat(events).hasSize(1);
        assertThat(texts(events.getFirst())).contains(message.substring(34));
        assertThat(line(events.getFirst(), message.substring(34)).whole().text())
                .isEqualTo(message);
    }

    @Test
    void joinsNothingAcrossRecordsThatHaveTheirOwnStart() {
        String text = """
                2024-11-21 05:16:01 INFO the first record is long enough to be taken for a wrapped line, but
                2024-11-21 05:16:02 INFO the second record has a time stamp of its own and starts with it, so
                short: it is not joined
                """;

        assertThat(Reader.read(text).events())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.lines()).hasSize(1));
    }

    @Test
    void linesOfAProgressBarKeepTheirNumberAndColumn() {
        var events = Reader.read("one\n10%\r20%\u2028it broke\u0085end\r\nlast").events();

        assertThat(events.stream().map(event -> event.headline().text()))
                .containsExactly("one", "10%", "20%", "it broke", "end", "last");
        assertThat(events.get(3).headline().placeOf(3)).isEqualTo(new Place(2, 11));
        assertThat(events.get(5).headline().number()).isEqualTo(3);
    }

    @Test
    void indentedLinesAreDetailsOfTheRecordAbove() {
        var events =
                Reader.read("it broke\n  here\n\tand there\nnext\n\n  alone").events();

        assertThat(events).hasSize(3);
        assertThat(events.getFirst().lines())
                .extracting(RoledLine::role)
                .containsExactly(Role.HEADLINE, Role.DETAIL, Role.DETAIL);
    }

    @Test
    void closingSummariesAreToldFromErrors() {
        var events = Reader.read(
                        "[ERROR] it broke\n[INFO] BUILD FAILURE\nmake: *** [Makefile:3: all] Error 2\nnpm ERR! A complete log of this run can be found in: x")
                .events();

        assertThat(events)
                .extracting(event -> event.lines().getFirst().role())
                .containsExactly(Role.HEADLINE, Role.SUMMARY, Role.SUMMARY, Role.SUMMARY);
    }

    @Test
    void aJsonRecordShowsItsMessageAndKeepsItself() {
        String json = "{\"level\":\"error\",\"msg\":\"4873:M 23 Sep 2024 10:08:15.028 # it broke\",\"n\":1}";

        var line = Reader.read(json).events().getFirst().headline();

        assertThat(line.text()).isEqualTo("it broke");
        assertThat(line.whole().text()).isEqualTo(json);
        assertThat(line.placeOf(0)).isEqualTo(new Place(1, json.indexOf("it broke")));
    }

    @Test
    void aTraceThatWasEscapedIntoALineIsReadAsItWas() {
        var events = Reader.read(
                        "error=java.lang.X: it broke\\n\\tat a.B.c(B.java:1)\\nCaused by: java.io.Y: disk full\\n\\t... 1 more")
                .events();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().kind()).isEqualTo(Kind.JAVA);
        assertThat(events.getFirst().innermost().text()).isEqualTo("Caused by: java.io.Y: disk full");
    }

    @Test
    void countsPhysicalLinesAndLeavesBlankOnesOut() {
        var transcript = Reader.read("\ufeffone\r\n\r\n  \ntwo\n");

        assertThat(transcript.lineCount()).isEqualTo(4);
        assertThat(transcript.events()).hasSize(2);
        assertThat(transcript.events().getFirst().headline().placeOf(0)).isEqualTo(new Place(1, 1));
        assertThat(Reader.read("").events()).isEmpty();
        assertThat(Reader.read("").lineCount()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource
    void everyCharacterStandsWhereItsLineSays(long seed) {
        String text = anyText(new Random(seed));

        var transcript = Reader.read(text);

        var physical = transcript.masked().text().split("\n", -1);
        for (var event : transcript.events()) {
            for (var roled : event.lines()) {
                for (var line : List.of(roled.line(), roled.line().whole())) {
                    assertEachInPlace(line, physical);
                }
            }
        }
    }

    static LongStream everyCharacterStandsWhereItsLineSays() {
        return LongStream.range(0, 1_000);
    }

    /** But for the spaces that a join puts in. */
    private static void assertEachInPlace(Line line, String[] physical) {
        for (int i = 0; i < line.text().length(); i++) {
            var place = line.placeOf(i);
            String at = physical[place.number() - 1];
            boolean swallowed =
                    line.text().charAt(i) == ' ' && (place.column() >= at.length() || at.charAt(place.column()) < ' ');
            if (!swallowed) {
                assertThat(at.charAt(place.column()))
                        .as(line.text())
                        .isEqualTo(line.text().charAt(i));
            }
        }
    }

    private static String anyText(Random random) {
        var pieces = List.of(
                "\n",
                "\n",
                "\r\n",
                "\r",
                "\u2028",
                "\u001b[31m",
                "\u001b]0;x\u0007",
                "2024-11-21 05:16:01 ",
                "ERROR ",
                "shop-1  | ",
                "it broke ",
                "[main] ",
                "\tat a.B.c(B.java:1)",
                "Caused by: a.BException: x",
                "password=hunter2 ",
                "Traceback (most recent call last):",
                "  File \"a\", line 1",
                "ValueError: x",
                "goroutine 1 [running]:",
                "panic: x",
                "a long run of words that fills a line of a terminal nearly to its very end and more ",
                "> ",
                "(",
                "thread 'main' panicked at a.rs:1:2:",
                "#0 /a.php(1): f()",
                "\u0000",
                "\ufeff",
                " ",
                "    at f (a.js:1:2) {",
                "}",
                "Nov 21 05:16:01 host prog[1]: ",
                "<13>",
                "[",
                "]",
                "---> ");
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static List<String> texts(Event event) {
        return event.lines().stream().map(line -> line.line().text()).toList();
    }

    private static Line line(Event event, String text) {
        return event.lines().stream()
                .map(RoledLine::line)
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
