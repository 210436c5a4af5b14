package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.ingest.Sent.Back;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real clients once sent is sent again, and answered as each needs it. */
@QuarkusTest
class ReplayOverHttpTest {

    static Stream<Recording> everyClientHearsWhatItNeedsToHear() {
        return Recording.all().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyClientHearsWhatItNeedsToHear(Recording recording) throws Exception {
        var back = recording.sent().send();

        assertThat(back.header("Content-Encoding")).isIn("", "identity");
        var path = recording.sent().target().replaceFirst("\\?.*", "");
        if (path.endsWith("/v1/logs")) {
            hearsOtlp(recording, back);
        } else if (path.startsWith("/loki/")) {
            assertThat(back.status()).as(back.text()).isEqualTo(204);
            assertThat(back.body()).isEmpty();
        } else if (path.startsWith("/services/")) {
            assertThat(back.status()).as(back.text()).isEqualTo(200);
            assertThat(back.json().path("code").asInt(-1)).isZero();
        } else if (path.endsWith("/_bulk")) {
            hearsOfEachAction(recording, back);
        } else if (path.endsWith("/firehose")) {
            assertThat(back.status()).as(back.text()).isEqualTo(200);
            assertThat(back.json().path("requestId").asText()).isEqualTo("ed4acda5-034f-9f42-bba1-f29aea6d7d8f");
            assertThat(back.json().path("timestamp").isIntegralNumber()).isTrue();
        } else {
            assertThat(back.status()).as(back.text()).isEqualTo(200);
            assertThat(back.header("Content-Type")).isEqualTo("application/json");
            assertThat(back.json().path("rejected").asInt(-1)).as(back.text()).isZero();
            if (!recording.name().matches(".*(ping|subscription-confirmation)")) {
                assertThat(back.json().path("accepted").asInt()).as(back.text()).isPositive();
            }
        }
    }

    private static void hearsOtlp(Recording recording, Back back) throws Exception {
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        var type = recording.sent().header("content-type");
        assertThat(back.header("Content-Type")).isEqualTo(type);
        if (type.contains("json")) {
            assertThat(back.json()).isEmpty();
        } else {
            assertThat(ExportLogsServiceResponse.parseFrom(back.body()).hasPartialSuccess())
                    .isFalse();
        }
    }

    private static void hearsOfEachAction(Recording recording, Back back) {
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.json().path("errors").asBoolean(true)).as(back.text()).isFalse();
        long lines = new String(recording.sent().body(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        assertThat(back.json().path("items").size()).isEqualTo((int) lines / 2);
        assertThat(back.json().path("items"))
                .allSatisfy(
                        item -> assertThat(item.iterator().next().path("status").asInt())
                                .isEqualTo(201));
    }

    @Test
    void theWholeBodyMayComeInChunks() {
        var gzip = Recording.named("java-otel-sdk-1.65/proto-gzip/001").sent().inChunks();

        assertThat(gzip.send().status()).isEqualTo(200);
    }
}
