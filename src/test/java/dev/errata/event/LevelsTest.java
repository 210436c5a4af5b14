package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20 10:00:00,123 ERROR [main] c.a.Orders - failed     | ERROR
            2026-11-20 10:00:00,123 INFO  [main] c.a.Orders - an ERROR   | INFO
            2026/11/20 10:00:00 [error] 7#7: *1 connect() failed         | ERROR
            2026/11/20 10:00:00 [notice] 7#7: start worker               | INFO
            time=2026-11-20T10:00:00Z level=warn msg="slow"              | WARN
            {"ts":1,"level":"error","msg":"x"}                           | ERROR
            2026-11-20 10:00:00 UTC [42] FATAL:  no pg_hba.conf entry    | FATAL
            4873:M 23 Sep 10:08:15.028 # Can't save in background        | WARN
            4873:M 23 Sep 10:08:15.028 * DB saved on disk                | INFO
            [ 1451.1] INFO: task sync:412 blocked for more than 120 seconds. | ERROR
            kernel: INFO: rcu_sched self-detected stall on CPU           | ERROR
            INFO: task 12 was scheduled                                  | INFO
            an error occurred while nobody looked                        | UNKNOWN
            GET /logs/error HTTP/1.1 200                                 | UNKNOWN
            """)
    void theFirstLevelCounts(String line, Severity expected) {
        assertThat(Levels.of(line)).isEqualTo(expected);
    }
}
