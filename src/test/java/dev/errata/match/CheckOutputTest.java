package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.CheckOutput.Ran;
import dev.errata.match.CheckOutput.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOutputTest {

    private static final String TAIL = "tail -n 200 /var/log/redis/redis-server.log";
    private static final String INFO = "redis-cli INFO persistence";
    private static final String DF = "df -h \"$(redis-cli CONFIG GET dir | tail -n 1)\"";
    private static final String GREP = "grep -rlaE \"^REDIS00\" /etc/cron.d /etc/crontab";
    private static final String TWO = "cd /var/lib/redis\nls -l";

    private static CheckOutput read(String output) {
        return CheckOutput.read(output, List.of(TAIL, INFO, DF, GREP, TWO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INFO,
                "$ " + INFO,
                "  $  redis-cli  INFO persistence  ",
                "root@db1:/var/lib/redis# " + INFO,
                "[ec2-user@ip-10-0-0-1 ~]$ " + INFO,
                "(venv) me@db % " + INFO,
                "+ " + INFO,
                "PS C:\\> " + INFO,
                "$ sudo " + INFO,
                "$ sudo -u redis " + INFO,
                "$ docker exec -it cache " + INFO,
                "# kubectl exec redis-0 -- " + INFO,
                "$ redis-cli -p 6380 -a hunter2secret INFO persistence",
                "$ redis-cli --no-auth-warning INFO persistence 2>&1",
            })
    void aCommandIsKnownHoweverItWasGiven(String line) {
        var output = read("before\n" + line + "\r\nrdb_last_bgsave_status:err\r\n");

        assertThat(output.of(INFO)).isEqualTo(new Ran.Printed(List.of(new Row(3, "rdb_last_bgsave_status:err")), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis-cli INFO",
                "redis-cli INFO persistence stats",
                "the command redis-cli INFO persistence shows it",
                "echo redis-cli INFO persistence",
                "12:M 21 Nov 2026 # see redis-cli INFO persistence for more",
                "# Persistence"
            })
    void whatOnlyResemblesACommandIsNone(String line) {
        assertThat(read(line + "\nrdb_last_bgsave_status:err\n").sectioned()).isFalse();
    }

    @Test
    void oneCommandsOutputDoesNotSpeakForAnothers() {
        var output = read("$ " + TAIL + "\nlog\n\n$ " + INFO + "\ninfo\n");

        assertThat(output.of(TAIL)).isEqualTo(new Ran.Printed(List.of(new Row(2, "log")), true));
        assertThat(output.of(INFO)).isEqualTo(new Ran.Printed(List.of(new Row(5, "info")), true));
        assertThat(output.of(DF)).isEqualTo(new Ran.NotYet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ uptime", "root@db1:~# uptime", "root@db1:~#", "[me@db ~]$ uptime"})
    void anotherCommandEndsTheOutput(String prompt) {
        var output = read("$ " + INFO + "\ninfo\n" + prompt + "\n 11:25:03 up 6:08\n");

        assertThat(output.of(INFO)).isEqualTo(new Ran.Printed(List.of(new Row(2, "info")), true));
    }

    @Test
    void theHeadingsOfAnInfoBlockDoNotEndIt() {
        var output = read("$ " + INFO + "\n# Persistence\nloading:0\n");

        assertThat(output.of(INFO))
                .isEqualTo(new Ran.Printed(List.of(new Row(2, "# Persistence"), new Row(3, "loading:0")), true));
    }

    @Test
    void aCommandOfSeveralLinesIsKnownByAllOfThem() {
        assertThat(read("$ cd /var/lib/redis\nls -l\ntotal 4\n").of(TWO))
                .isEqualTo(new Ran.Printed(List.of(new Row(3, "total 4")), true));
        assertThat(read("$ cd /var/lib/redis\nls -a\ntotal 4\n").of(TWO)).isEqualTo(new Ran.NotYet());
    }

    @Test
    void theLastOutputThatCanBeReadCounts() {
        var output = read("$ " + INFO + "\nold\n$ " + INFO + "\nnew\n$ " + INFO
                + "\nCould not connect to Redis at 127.0.0.1:6379: Connection refused\n");

        assertThat(output.of(INFO)).isEqualTo(new Ran.Printed(List.of(new Row(4, "new")), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash: redis-cli: command not found",
                "-bash: line 1: redis-cli: command not found",
                "sh: 1: redis-cli: not found",
                "zsh: permission denied: redis-cli: Permission denied",
                "Could not connect to Redis at 127.0.0.1:6379: Connection refused",
                "(error) NOAUTH Authentication required.",
                "NOAUTH Authentication required.",
                "ERR unknown command `INFO`, with args beginning with: `persistence`",
                "sudo: a password is required",
                "Error response from daemon: No such container: cache"
            })
    void aCommandThatFailedSaysNothing(String complaint) {
        assertThat(read("$ " + INFO + "\n" + complaint + "\nrdb_last_bgsave_status:err\n")
                        .of(INFO))
                .isEqualTo(new Ran.Failed(new Row(2, complaint)));
    }

    @Test
    void aLogThatSpeaksOfFailuresHasNotFailed() {
        var line = "30:C 21 Nov 2026 # Failed opening the temp RDB file temp-30.rdb for saving: Permission denied";

        assertThat(read("$ " + TAIL + "\n" + line + "\n").of(TAIL))
                .isEqualTo(new Ran.Printed(List.of(new Row(2, line)), true));
    }

    @Test
    void whereOnlyAPartCouldBeReadWhatIsThereCountsAndWhatLacksDoesNot() {
        var output = read("$ " + GREP + "\ngrep: /etc/crontab: No such file or directory\n/etc/cron.d/root\n");

        assertThat(output.of(GREP)).isEqualTo(new Ran.Printed(List.of(new Row(3, "/etc/cron.d/root")), false));
    }

    @Test
    void aCommandThatPrintsNothingWasRun() {
        assertThat(read("$ " + TAIL + "\n\n$ " + INFO + "\n").of(TAIL)).isEqualTo(new Ran.Printed(List.of(), true));
    }

    @Test
    void hostileOutputIsReadAllTheSame() {
        var hostile = "# $ ".repeat(40) + "redis-cli ".repeat(100) + "\n" + "x@y:".repeat(400) + "\n";

        var output = read(hostile.repeat(Narrowing.MOST_BYTES / hostile.length()));

        assertThat(output.sectioned()).isFalse();
    }
}
