package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Event.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTest {

    private static final List<String> FILES = List.of("java", "python", "node", "go", "dotnet", "rust", "php", "ruby");

    /** What surrounds a trace, and what is put before each of its lines. */
    private static final Map<String, UnaryOperator<String>> PREFIXES = prefixes();

    record Case(String name, Kind kind, String headline, String innermost, int lines, String text) {

        @Override
        public String toString() {
            return kind + ": " + name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsATraceAsOneEvent(Case trace) {
        var events = Reader.read(trace.text()).events();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().kind()).isEqualTo(trace.kind());
        assertThat(events.getFirst().headline().text()).isEqualTo(trace.headline());
        assertThat(events.getFirst().innermost().text()).isEqualTo(trace.innermost());
        assertThat(events.getFirst().lines()).hasSize(trace.lines());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheBordersOfATraceInALog(Case trace) {
        String before = "2024-11-21 05:16:01.123 INFO shop started";
        String after = "2024-11-21 05:16:02.456 WARN shop is slow";

        var events =
                Reader.read(before + "\n" + trace.text() + "\n" + after + "\n").events();

        assertThat(events).hasSize(3);
        assertThat(events.get(0).headline().text()).isEqualTo("shop started");
        assertThat(events.get(1).lines()).hasSize(trace.lines());
        assertThat(events.get(2).headline().text()).isEqualTo("shop is slow");
    }

    @ParameterizedTest(name = "{0} behind {1}")
    @MethodSource
    void aPrefixBeforeEachLineChangesNothing(Case trace, String prefix) {
        var plain = Reader.read(trace.text()).events().getFirst();
        var operator = Objects.requireNonNull(PREFIXES.get(prefix));
        String text = trace.text().lines().map(operator).collect(Collectors.joining("\n"));

        var events = Reader.read(text).events();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(events.getFirst().lines().stream()
                        .map(line -> line.line().text())
                        .toList())
                .isEqualTo(
                        plain.lines().stream().map(line -> line.line().text()).toList());
        assertThat(events.getFirst().lines().stream().map(Event.RoledLine::role).toList())
                .isEqualTo(plain.lines().stream().map(Event.RoledLine::role).toList());
    }

    static Stream<Arguments> aPrefixBeforeEachLineChangesNothing() {
        return cases().flatMap(trace -> PREFIXES.keySet().stream().map(prefix -> Arguments.of(trace, prefix)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void twoTracesOfTwoContainersAreToldApartThoughTheirLinesAreMixed(Case trace) {
        var mixed = new ArrayList<String>();
        trace.text().lines().forEach(line -> {
            mixed.add("web-1     | " + line);
            mixed.add("worker-1  | " + line);
        });

        var events = Reader.read(String.join("\n", mixed)).events();

        assertThat(events).hasSize(2);
        assertThat(events).allSatisfy(event -> assertThat(event.lines()).hasSize(trace.lines()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aTraceThatWasEscapedIntoOneJsonStringIsReadAsItWas(Case trace) {
        var plain = Reader.read(trace.text()).events().getFirst();
        String json = trace.text()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");

        var events = Reader.read("{\"level\":\"error\",\"message\":\"" + json + "\",\"n\":1}")
                .events();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().kind()).isEqualTo(plain.kind());
        assertThat(events.getFirst().headline().text())
                .isEqualTo(plain.headline().text());
        assertThat(events.getFirst().lines()).hasSameSizeAs(plain.lines());
        assertThat(events.getFirst().fingerprint()).isEqualTo(plain.fingerprint());
    }

    static Stream<Case> cases() {
        return FILES.stream().flatMap(file -> read(file).stream());
    }

    private static Map<String, UnaryOperator<String>> prefixes() {
        var prefixes = new LinkedHashMap<String, UnaryOperator<String>>();
        prefixes.put("carriage returns", line -> line + "\r");
        prefixes.put("compose", line -> "shop-1  | " + line);
        prefixes.put("kubectl", line -> "[pod/shop-5d8f/app] " + line);
        prefixes.put("an ISO time stamp", line -> "2024-11-21T05:16:01.123456789Z " + line);
        prefixes.put("CRI", line -> "2024-11-21T05:16:01.123456789+00:00 stderr F " + line);
        prefixes.put("compose and a time stamp", line -> "shop-1  | 2024-11-21 05:16:01,123 " + line);
        prefixes.put("syslog", line -> "Nov 21 05:16:01 web01 shop[123]: " + line);
        prefixes.put("colours", line -> "\u001b[31m" + line + "\u001b[0m");
        prefixes.put("Jenkins", line -> "[2024-11-21T05:16:01.123Z] " + line);
        prefixes.put("a mail", line -> "> " + line);
        prefixes.put("Maven", line -> "[ERROR] " + line);
        prefixes.put(
                "Docker's JSON",
                line -> "{\"log\":\""
                        + line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t")
                        + "\\n\",\"stream\":\"stderr\",\"time\":\"2024-11-21T05:16:01.1Z\"}");
        return prefixes;
    }

    private static List<Case> read(String file) {
        try (var in = TraceTest.class.getResourceAsStream("/event/" + file + ".txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var cases = new ArrayList<Case>();
            for (var part : all.substring(4).split("\n=== ", -1)) {
                int body = part.indexOf("\n---\n");
                var head = part.substring(0, body).lines().toList();
                cases.add(new Case(
                        head.get(0),
                        Kind.valueOf(value(head.get(1))),
                        value(head.get(2)),
                        value(head.get(3)),
                        Integer.parseInt(value(head.get(4))),
                        part.substring(body + 5)));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }
}
