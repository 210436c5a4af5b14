package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.CodedInputStream;
import dev.errata.intake.Arrivals;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders are told, protocol by protocol: of a bad record, of a body that is none, of one that is too large. */
@QuarkusTest
class AnswersTest {

    private static final String TRACE = """
            2026-11-20T20:41:41.007Z ERROR [main] c.a.o.OrderService - Failed to save order 4711
            java.lang.IllegalStateException: the drawer of pipelines is stuck
            \tat com.acme.orders.Drawer.open(Drawer.java:88)
            Caused by: java.net.SocketTimeoutException: Read timed out
            \tat com.acme.orders.Key.turn(Key.java:12)
            """;

    @Inject
    Arrivals arrivals;

    @Test
    void aBadRecordCostsOnlyItself() {
        var body =
                "{\"message\":\"one\",\"level\":\"info\"}\n{\"message\":\n{\"message\":\"three\",\"level\":\"info\"}\n";

        var back = Sent.post("/ingest/logs", body).admitted().send();

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(back.json().path("rejected").asInt()).isEqualTo(1);
        assertThat(back.json().at("/errors/0/index").asInt(-1)).isEqualTo(1);
        assertThat(back.json().at("/errors/0/why").asText()).isNotBlank();
    }

    @Test
    void openTelemetryHearsOfBadRecordsBesideItsSuccess() {
        var good = "{\"body\":{\"stringValue\":\"fine\"},\"severityNumber\":9}";
        var body = "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[%s,5,%s]}]}]}".formatted(good, good);

        var back = Sent.post("/v1/logs", body)
                .with("Content-Type", "application/json")
                .admitted()
                .send();

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.json().at("/partialSuccess/rejectedLogRecords").asText())
                .isEqualTo("1");
        assertThat(back.json().at("/partialSuccess/errorMessage").asText()).contains("1");
    }

    /** Whether a header names the snappy that the protocol means anyway, or not. */
    @ParameterizedTest
    @ValueSource(strings = {"", "snappy"})
    void lokiMayNameItsCompression(String encoding) {
        var sent = Recording.named("loki4j-2.1/protobuf-snappy/001").sent();

        var back = (encoding.isEmpty() ? sent : sent.with("Content-Encoding", encoding)).send();

        assertThat(back.status()).as(back.text()).isEqualTo(204);
    }

    @Test
    void elasticsearchHearsOfEachAction() {
        var body = """
                {"index":{"_index":"logs","_id":"a"}}
                {"message":"fine","level":"info"}
                {"create":{}}
                {"message":
                {"delete":{"_index":"logs","_id":"b"}}
                """;

        var back = Sent.post("/orders/_bulk", body).admitted().send();

        var items = back.json().path("items");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.json().path("errors").asBoolean()).isTrue();
        assertThat(items).hasSize(3);
        assertThat(items.at("/0/index/status").asInt()).isEqualTo(201);
        assertThat(items.at("/0/index/_id").asText()).isEqualTo("a");
        assertThat(items.at("/1/create/status").asInt()).isEqualTo(400);
        assertThat(items.at("/1/create/_index").asText()).isEqualTo("orders");
        assertThat(items.at("/1/create/error/reason").asText()).isNotBlank();
        assertThat(items.at("/2/delete/status").asInt()).isEqualTo(200);
        assertThat(back.header("X-Elastic-Product")).isEmpty();
    }

    @Test
    void splunkHearsSuccessWhereOneEventIsGood() {
        var back = Sent.post("/services/collector", "{\"event\":\"fine\"}{\"event\":\"\"}")
                .admitted()
                .send();

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.json()).isEqualTo(Sent.json("{\"text\":\"Success\",\"code\":0}"));
    }

    @Test
    void splunkHearsThatAllItAsksAboutIsThere() {
        var event = Sent.post("/services/collector/event", "{\"event\":\"fine\"}")
                .admitted()
                .with("X-Splunk-Request-Channel", "0aeeac95-ac74-4aa9-b30d-6c4c0ac581ba")
                .send();
        var ack = Sent.post("/services/collector/ack?channel=0aeeac95", "{\"acks\":[0,7]}")
                .admitted()
                .send();

        assertThat(event.json().path("ackId").isIntegralNumber()).isTrue();
        assertThat(ack.json()).isEqualTo(Sent.json("{\"acks\":{\"0\":true,\"7\":true}}"));
    }

    @Test
    void rawTextOfSplunkIsTaken() {
        var back = Sent.post("/services/collector/raw?channel=x&host=web-1&source=/var/log/app.log", "one\ntwo\n")
                .admitted()
                .send();

        assertThat(back.json().path("code").asInt(-1)).isZero();
    }

    @Test
    void probesAreAnsweredWithoutAKey() {
        var health = Sent.get("/services/collector/health").send();
        var ready = Sent.get("/ready").send();

        assertThat(health.json()).isEqualTo(Sent.json("{\"text\":\"HEC is healthy\",\"code\":17}"));
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.text()).startsWith("ready");
    }

    @ParameterizedTest
    @CsvSource({
        "/ingest/logs, {\"broken, 422",
        "/ingest/alertmanager, not json, 422",
        "/ingest/sentry, '', 422",
        "/ingest/sns, {\"Type\":\"Other\"}, 422",
        "/loki/api/v1/push, not json, 400",
        "/services/collector, not json, 400",
        "/_bulk, not json, 400",
        "/ingest/firehose, not json, 400"
    })
    void whatCannotBeReadAtAllIsRefusedSoThatNobodySendsItAgainForEver(String path, String body, int status) {
        var back = Sent.post(path, body).admitted().send();

        assertThat(back.status()).as(back.text()).isEqualTo(status);
    }

    @Test
    void openTelemetryHearsWhyInItsOwnForm() throws Exception {
        var json = Sent.post("/v1/logs", "{\"resourceLogs\":")
                .with("Content-Type", "application/json")
                .admitted()
                .send();
        var protobuf = Sent.post("/v1/logs", "not protobuf at all")
                .with("Content-Type", "application/x-protobuf")
                .admitted()
                .send();

        assertThat(json.status()).isEqualTo(400);
        assertThat(json.json().path("code").asInt()).isEqualTo(3);
        assertThat(protobuf.status()).isEqualTo(400);
        var status = CodedInputStream.newInstance(protobuf.body());
        assertThat(status.readTag()).isEqualTo(8);
        assertThat(status.readInt32()).isEqualTo(3);
    }

    @Test
    void anEmptyExportIsASuccess() throws Exception {
        var empty = ExportLogsServiceRequest.getDefaultInstance().toByteArray();

        var back = Sent.post("/v1/logs", empty)
                .with("Content-Type", "application/x-protobuf")
                .admitted()
                .send();

        assertThat(back.status()).isEqualTo(200);
        assertThat(ExportLogsServiceResponse.parseFrom(back.body()).hasPartialSuccess())
                .isFalse();
    }

    @Test
    void splunkHearsWhichNumberItIs() {
        var none = Sent.post("/services/collector", "").admitted().send();
        var odd = Sent.post("/services/collector", "not json").admitted().send();

        assertThat(none.json().path("code").asInt()).isEqualTo(5);
        assertThat(odd.json().path("code").asInt()).isEqualTo(6);
    }

    @Test
    void aBombIsNotInflated() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            var block = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                gzip.write(block);
            }
        }
        var bomb = new Sent("POST", "/ingest/logs", bytes.toByteArray())
                .with("Content-Encoding", "gzip")
                .admitted();

        assertThat(bomb.send().status()).isEqualTo(422);
        assertThat(bomb.to("/v1/logs").send().status()).isEqualTo(413);
        assertThat(bomb.to("/loki/api/v1/push").send().status()).isEqualTo(413);
        assertThat(bomb.send().text()).contains("too large");
    }

    @Test
    void moreThanMayBeIsRefusedWhetherAnnouncedOrNot() {
        var large = Sent.post("/ingest/logs", new byte[(32 << 20) + 1]).admitted();

        assertThat(large.send().status()).isEqualTo(422);
        assertThat(large.inChunks().send().status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "br", "gzip, deflate"})
    void whatIsNotCompressedAsItSaysIsRefused(String encoding) {
        var back = Sent.post("/ingest/logs", "plain text")
                .with("Content-Encoding", encoding)
                .admitted()
                .send();

        assertThat(back.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ingest",
                "/ingest/web-1",
                "/ingest/web-1/logs",
                "/ingest/logs/",
                "/ingest/web-1/v1/logs",
                "/ingest/web-1/loki/api/v1/push",
                "/ingest/web-1/services/collector/event/1.0",
                "/ingest/web-1/_bulk",
                "/ingest/web-1/orders/_bulk",
                "/ingest/web-1/alertmanager"
            })
    void everyEndpointIsBelowASourceAsWell(String path) {
        var body = path.endsWith("push")
                ? "{\"streams\":[]}"
                : path.endsWith("manager")
                        ? "{\"alerts\":[]}"
                        : path.endsWith("_bulk") ? "{\"index\":{}}\n{\"message\":\"x\"}\n" : "{}";
        var sent = Sent.post(path, path.contains("collector") ? "{\"event\":\"x\"}" : body);

        var back = sent.with("Content-Type", "application/json").admitted().send();

        assertThat(back.status())
                .as(back.text())
                .isIn(200, 204, path.matches("/ingest(/web-1)?(/logs/?)?") ? 422 : 200);
    }

    @Test
    void onlyPostAndPutBringRecords() {
        var get = Sent.get("/ingest/logs").admitted().send();
        var put = new Sent("PUT", "/ingest/logs", "a line".getBytes(StandardCharsets.UTF_8))
                .admitted()
                .send();

        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("Allow")).isEqualTo("POST, PUT");
        assertThat(put.status()).isEqualTo(200);
    }

    @Test
    void otherAddressesStayWhatTheyAre() {
        assertThat(Sent.get("/").with("Accept", "text/html").send().status()).isEqualTo(200);
        assertThat(Sent.get("/entries").with("Accept", "text/html").send().status())
                .isEqualTo(200);
        assertThat(Sent.get("/ingestion").send().status()).isEqualTo(404);
        assertThat(Sent.post("/v1/traces", "{}").admitted().send().status()).isEqualTo(401);
    }

    @Test
    void theSourceIsNamedByThePathTheUserOrTheKey() {
        var sent = Sent.post("/ingest/logs", "a harmless line");
        sent.to("/ingest/by-path/logs").admitted().send();
        sent.with("Authorization", "Basic " + Recording.base64("by user!:" + Recording.KEY))
                .send();
        sent.to("/ingest/logs?source=by-query").admitted().send();
        sent.admitted().send();

        assertThat(arrivals.recent())
                .extracting(it -> it.source())
                .contains("by-path", "by-user-", "by-query", "default");
    }

    @Test
    void aRepeatedDeliveryIsCountedOnce() throws Exception {
        var sent = Sent.post("/ingest/repeats/logs", TRACE)
                .admitted()
                .with("Idempotency-Key", "delivery-" + System.nanoTime());

        sent.send();
        sent.send();

        assertThat(counted("repeats")).isEqualTo(1);
    }

    @Test
    void whatIsAcknowledgedIsCountedWithinSeconds() throws Exception {
        var back = Sent.post("/ingest/counted/logs?service=orders", TRACE)
                .admitted()
                .send();

        assertThat(back.json().path("rejected").asInt()).isZero();
        assertThat(counted("counted")).isEqualTo(1);
    }

    /** How many events of a source are counted, once there is one and time enough for another. */
    private static long counted(String source) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(20));
        long count = 0;
        while (count == 0 && Instant.now().isBefore(until)) {
            Thread.sleep(500);
            count = sum(Sent.get("/api/v1/sightings?source=" + source).send().json());
        }
        Thread.sleep(3_000);
        return sum(Sent.get("/api/v1/sightings?source=" + source).send().json());
    }

    private static long sum(JsonNode sightings) {
        var counts = new ArrayList<Long>();
        sightings.path("items").forEach(it -> counts.add(it.path("count").asLong()));
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void aScriptThatWaitsHearsWhatItIs() {
        var text = "Could not connect to Redis at 127.0.0.1:6379: Connection refused\n";

        var asked = Sent.post("/ingest/logs?sync=true", text).admitted().send();
        var preferred = Sent.post("/ingest/logs", text)
                .with("Prefer", "wait=5")
                .admitted()
                .send();
        var records = Sent.post("/ingest/logs?sync=true", "[{\"message\":\"one\"},{\"message\":\"two\"}]")
                .admitted()
                .send();

        assertThat(asked.json().path("results")).hasSize(1);
        assertThat(asked.json().at("/results/0/verdict").asText()).isIn("matched", "unknown");
        assertThat(preferred.json().path("results")).hasSize(1);
        assertThat(records.json().path("results")).hasSize(2);
        assertThat(records.json().at("/results/1/index").asInt()).isEqualTo(1);
    }

    @Test
    void aFormWithAFileIsTheFile() {
        var form = Recording.named("curl-7.88/003").sent();

        var back = form.send();

        assertThat(back.json().path("accepted").asInt()).as(back.text()).isEqualTo(11);
    }

    @Test
    void theAddressOfASubscriptionIsShownToBeOpenedByAPerson() {
        Recording.named("webhooks/aws-sns/subscription-confirmation").sent().send();

        assertThat(arrivals.troubles())
                .anySatisfy(it -> assertThat(it.why())
                        .contains("https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription"));
    }
}
