package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/logs                               | OTLP         |       |
                    /v1/logs/                              | OTLP         |       |
                    /loki/api/v1/push                      | LOKI         |       |
                    /ready                                 | LOKI_READY   |       |
                    /services/collector                    | HEC_EVENT    |       |
                    /services/collector/event              | HEC_EVENT    |       |
                    /services/collector/event/1.0          | HEC_EVENT    |       |
                    /services/collector/raw/1.0            | HEC_RAW      |       |
                    /services/collector/health             | HEC_HEALTH   |       |
                    /services/collector/ack                | HEC_ACK      |       |
                    /_bulk                                 | BULK         |       |
                    /logs-orders/_bulk                     | BULK         |       | logs-orders
                    /ingest                                | LOGS         |       |
                    /ingest/logs                           | LOGS         |       |
                    /ingest/sentry                         | SENTRY       |       |
                    /ingest/v1/logs                        | OTLP         |       |
                    /ingest/_bulk                          | BULK         |       |
                    /ingest/web-1                          | LOGS         | web-1 |
                    /ingest/web-1/logs                     | LOGS         | web-1 |
                    /ingest/web-1/v1/logs                  | OTLP         | web-1 |
                    /ingest/web-1/loki/api/v1/push         | LOKI         | web-1 |
                    /ingest/web-1/services/collector/event | HEC_EVENT    | web-1 |
                    /ingest/web-1/_bulk                    | BULK         | web-1 |
                    /ingest/web-1/orders/_bulk             | BULK         | web-1 | orders
                    /ingest/web-1/alertmanager             | ALERTMANAGER | web-1 |
                    """)
    void namesWhatIsAskedForAndTheSource(String path, Endpoint endpoint, String source, String index) {
        assertThat(Address.of(path))
                .contains(new Address(endpoint, Optional.ofNullable(source), index == null ? "" : index));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/v1",
                "/v1/traces",
                "/entries",
                "/entries/redis/misconf",
                "/api/v1/match",
                "/ingestion",
                "/ingest/web-1/other",
                "/ingest/web-1/v1/metrics",
                "/a/b/_bulk",
                "/_bulky",
                "/m/abc/outcomes",
                "/services",
                "/q/health/ready"
            })
    void isNothingToWhatIsNotForPipelines(String path) {
        assertThat(Address.of(path)).isEmpty();
    }
}
