package dev.errata.match;

import static dev.errata.match.NarrowingCases.cause;
import static dev.errata.match.NarrowingCases.misconf;
import static dev.errata.match.NarrowingCases.narrow;
import static dev.errata.match.NarrowingCases.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowingTest {

    private static final String TAIL = "tail -n 200 /var/log/redis/redis-server.log";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bgsave-permission",
                "bgsave-readonly-fs",
                "bgsave-dir-missing",
                "bgsave-disk-full",
                "bgsave-fork-eagain",
                "bgsave-fork-enomem",
                "bgsave-child-killed",
                "bgsave-rename-failed",
                "bgsave-dir-hijacked"
            })
    void theTrueCauseStandsOutFromWhatTheChecksReallyPrint(String cause) {
        var narrowing = misconf(read(cause));

        assertThat(narrowing.standsOut().map(it -> it.entry().id().toString())).contains("redis/" + cause);
        assertThat(narrowing.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rdb-wrong-signature, redis/rdb-load-fatal-generic, Fatal error loading the DB: Invalid argument. Exiting.",
        "rdb-version-too-new, redis/rdb-load-fatal-generic, Fatal error loading the DB: Invalid argument. Exiting.",
        "rdb-load-permission, redis/rdb-load-fatal-generic, Fatal error loading the DB: Invalid argument. Exiting.",
        "aof-rewrite-fork-enomem, redis/aof-rewrite-failed-generic, Background AOF rewrite terminated with error",
        "aof-rewrite-child-killed, redis/aof-rewrite-failed-generic, Background AOF rewrite terminated with error",
        "aof-rewrite-write-error, redis/aof-rewrite-failed-generic, Background AOF rewrite terminated with error",
        "aof-open-permission, redis/aof-rewrite-failed-generic, Background AOF rewrite terminated with error",
        "rdb-checksum, redis/rdb-checksum, Wrong RDB checksum expected: (80ed2444945b1da0) but got (80ed244459581da0). Aborting now.",
        "aof-truncated-tail, redis/aof-truncated-tail, Unexpected end of file reading the append only file appendonly.aof.1.incr.aof."
    })
    void soItDoesAmongTheCausesOfOtherErrorsAndBesideItsSiblings(String cause, String asked, String error) {
        var narrowing = narrow("1:M 21 Nov 2026 11:42:17.373 # " + error, asked, read(cause));

        assertThat(narrowing.standsOut().map(it -> it.entry().id().toString())).contains("redis/" + cause);
    }

    /** A volume that only the snapshot itself fills is not full afterwards; a good save in the log says that fork is possible. */
    @ParameterizedTest
    @CsvSource({
        "full-only-while-saving, redis/bgsave-disk-full",
        "fork-refused-after-a-good-save, redis/bgsave-fork-enomem"
    })
    void whereACheckContradictsTheLogTheTrueCauseLeadsButDoesNotStandOut(String output, String cause) {
        var narrowing = misconf(read(output));

        assertThat(narrowing.causes().getFirst().entry().id()).hasToString(cause);
        assertThat(narrowing.causes().getFirst().shift().after()).isBetween(0.8, 0.9);
        assertThat(narrowing.standsOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "mended"})
    void nothingStandsOutOnAServerThatSavesAgain(String output) {
        assertThat(misconf(read(output)).standsOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthy",
                "mended",
                "bgsave-permission",
                "bgsave-readonly-fs",
                "bgsave-disk-full",
                "bgsave-child-killed",
                "bgsave-dir-hijacked"
            })
    void withoutItsCommandsTheSameOutputNeverMakesTheWrongCauseStandOut(String cause) {
        var bare = read(cause).lines().filter(line -> !line.startsWith("$ ")).collect(Collectors.joining("\n"));

        var standing = misconf(bare).standsOut().map(it -> it.entry().id().toString());

        assertThat(standing.orElse("redis/" + cause)).isEqualTo("redis/" + cause);
        assertThat(misconf(bare).causes().stream().flatMap(it -> it.findings().stream()))
                .allMatch(it -> it.sight() instanceof Sight.Found);
    }

    @Test
    void aHealthyServerMakesNoneOfTheseLikelierThanAnyCause() {
        var narrowing = misconf(read("healthy"));

        assertThat(narrowing.none().after()).isGreaterThan(0.3);
        assertThat(narrowing.causes())
                .allSatisfy(it -> assertThat(it.shift().after())
                        .isLessThan(narrowing.none().after()));
    }

    @Test
    void withoutOutputThePriorsStandAndTheLogTellsMost() {
        var narrowing = misconf("");

        assertThat(narrowing.causes()).hasSize(10).allSatisfy(it -> {
            assertThat(it.shift().after()).isCloseTo(it.shift().before(), within(1e-9));
            assertThat(it.findings()).isEmpty();
        });
        assertThat(narrowing.none().after()).isCloseTo(0.1, within(1e-9));
        assertThat(narrowing.next().orElseThrow().run()).isEqualTo(TAIL);
        assertThat(narrowing.next().orElseThrow().of())
                .contains(EntryId.of("redis/bgsave-disk-full"))
                .doesNotContain(EntryId.of("redis/bgsave-dir-hijacked"));
    }

    @Test
    void theNumbersCanBeFollowed() {
        var narrowing = misconf(read("bgsave-disk-full"));

        double sum = narrowing.none().before();
        for (var it : narrowing.causes()) {
            sum += it.shift().before() * product(it);
        }
        for (var it : narrowing.causes()) {
            assertThat(it.shift().after()).isCloseTo(it.shift().before() * product(it) / sum, within(1e-9));
        }
        assertThat(narrowing.none().after()).isCloseTo(narrowing.none().before() / sum, within(1e-9));
    }

    private static double product(Narrowing.Cause cause) {
        return cause.findings().stream().mapToDouble(Narrowing.Finding::factor).reduce(1, (one, other) -> one * other);
    }

    @Test
    void roundsAddUp() {
        var log = "$ " + TAIL + "\n12:M # Background saving error\n";
        var df =
                "$ df -h \"$(redis-cli CONFIG GET dir | tail -n 1)\"\n/dev/sdb1  10G  9.8G  0.2G  98% /var/lib/redis\n";

        var first = cause(misconf(log), "redis/bgsave-disk-full").shift().after();
        var second = cause(misconf(log + df), "redis/bgsave-disk-full").shift().after();

        assertThat(second).isGreaterThan(2 * first);
    }

    @Test
    void whatWasRunOrFailedIsNotAskedForAgain() {
        var narrowing = misconf("$ " + TAIL
                + "\ntail: cannot open '/var/log/redis/redis-server.log' for reading: No such file or directory\n"
                + "$ redis-cli CONFIG GET dir\ndir\n/srv/redis\n");

        assertThat(narrowing.failed()).singleElement().satisfies(it -> {
            assertThat(it.run()).isEqualTo(TAIL);
            assertThat(it.line()).isEqualTo(2);
        });
        assertThat(narrowing.next().orElseThrow().run()).isNotIn(TAIL, "redis-cli CONFIG GET dir");
    }

    @Test
    void checksOfOneCommandCountLessTogetherThanOneByOne() {
        var narrowing = misconf(
                "$ ls -ld \"$(redis-cli CONFIG GET dir | tail -n 1)\"\ndrwxr-xr-x 2 root root 60 Nov 21 11:41 /var/lib/redis\n");

        var findings = cause(narrowing, "redis/bgsave-permission").findings();

        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().factor())
                .isCloseTo(Telling.of(findings.getFirst().check()).find(), within(1e-9));
        assertThat(findings.getLast().factor())
                .isCloseTo(Math.sqrt(Telling.of(findings.getLast().check()).absence()), within(1e-9));
    }

    @Test
    void aLineThatIsFoundTwiceSpeaksOnce() {
        var line = "12:M 21 Nov 2026 11:50:12.047 # Background saving started by pid 30\n";
        var narrowing = misconf("$ tail -n 20 /var/log/redis/redis-server.log\n" + line.repeat(5));

        assertThat(cause(narrowing, "redis/bgsave-fork-enomem").findings())
                .singleElement()
                .satisfies(it -> assertThat(it.sight()).isEqualTo(new Sight.Found(2, line.strip())));
    }

    @Test
    void whatIsFoundIsShownMasked() {
        var narrowing = misconf("$ redis-cli CONFIG GET dbfilename\ndbfilename\nroot\n$ " + TAIL
                + "\npassword=hunter2secret for saving: Permission denied\n");

        assertThat(narrowing.maskedSecrets()).isEqualTo(1);
        assertThat(narrowing.toString()).contains("[masked:password]").doesNotContain("hunter2secret");
    }

    @Test
    void otherWaysToAskForAnEntryThatIsNotThereAreRefused() {
        var report = NarrowingCases.BASE.answer(Reader.read(read("misconf")), Context.NONE, 5);

        assertThat(NarrowingCases.BASE.narrow(report, EntryId.of("redis/rdb-checksum"), ""))
                .isEmpty();
        assertThat(NarrowingCases.BASE.narrow(report, EntryId.of("redis/bgsave-permission"), ""))
                .isPresent();
    }

    @Test
    void whatWasRecognisedAlreadyIsLikelierFromTheStart() {
        var log = "12:M # Can't save in background: fork: Cannot allocate memory\n" + read("misconf");

        var narrowing = narrow(log, "redis/misconf-rdb", "");

        var first = narrowing.causes().getFirst();
        assertThat(first.entry().id()).hasToString("redis/bgsave-fork-enomem");
        assertThat(first.shift().before()).isGreaterThan(0.6);
        assertThat(narrowing.standsOut()).isEmpty();
    }

    @Test
    void theScriptHasEachCommandOnce() {
        var script = misconf("").script();
        var commands = script.lines().skip(1).toList();

        assertThat(commands).doesNotHaveDuplicates().allMatch(it -> it.startsWith("errata_check '"));
        assertThat(commands.getFirst()).isEqualTo("errata_check '" + TAIL + "'");
        assertThat(commands.stream().collect(Collectors.joining()))
                .contains("redis-cli INFO persistence", "sysctl -n vm.overcommit_memory");
    }
}
