package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import dev.errata.access.IngestKeys;
import dev.errata.intake.Arrival.Trouble;
import dev.errata.intake.Arrivals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One key in every place where a sender can put it; a wrong one is refused in words that the sender understands. */
@QuarkusTest
class AdmissionTest {

    private static final String KEY = Recording.KEY;
    private static final String LINE = "2026-11-20 INFO all is well";

    @Inject
    IngestKeys keys;

    @Inject
    Arrivals arrivals;

    @ConfigProperty(name = "errata.admin.password")
    String password;

    static Stream<Sent> everyPlaceOfTheKeyIsKnown() {
        var plain = Sent.post("/ingest/logs", LINE);
        return Stream.of(
                plain.with("Authorization", "Bearer " + KEY),
                plain.with("Authorization", "bearer " + KEY),
                plain.with("Authorization", "Basic " + Recording.base64("web-1:" + KEY)),
                plain.with("Authorization", "Splunk " + KEY),
                plain.with("Authorization", "ApiKey " + Recording.base64("some-id:" + KEY)),
                plain.with("Authorization", "ApiKey " + KEY),
                plain.with("X-API-Key", KEY),
                plain.with("X-Amz-Firehose-Access-Key", KEY),
                plain.with("X-Gitlab-Token", KEY),
                plain.to("/ingest/logs?token=" + KEY),
                // A sender may have to say something else where others have the key.
                plain.to("/ingest/logs?token=" + KEY).with("Authorization", "Bearer a.signed.token"));
    }

    @ParameterizedTest
    @MethodSource
    void everyPlaceOfTheKeyIsKnown(Sent sent) {
        var back = sent.send();

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.text()).isEqualTo("{\"accepted\":1,\"rejected\":0}");
    }

    static Stream<Sent> nothingElseIsAKey() {
        var plain = Sent.post("/ingest/logs", LINE);
        return Stream.of(
                plain,
                plain.with("Authorization", "Bearer wrong"),
                plain.with("Authorization", "Bearer"),
                plain.with("Authorization", KEY),
                plain.with("Authorization", "Digest " + KEY),
                plain.with("Authorization", "Basic " + Recording.base64(KEY + ":")),
                plain.with("Authorization", "Basic ???"),
                plain.with("X-API-Key", KEY + "x"),
                plain.to("/ingest/logs?token="),
                plain.to("/ingest/logs?other=" + KEY));
    }

    @ParameterizedTest
    @MethodSource
    void nothingElseIsAKey(Sent sent) {
        var back = sent.send();

        assertThat(back.status()).isEqualTo(401);
        assertThat(back.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(back.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Errata\"");
        assertThat(back.json().path("type").asText()).isEqualTo("/problems/unauthenticated");
        assertThat(back.json().path("detail").asText()).containsIgnoringCase("key");
    }

    @Test
    void aUsersPasswordIsNoKey() {
        var back = Sent.post("/ingest/logs", LINE)
                .with("Authorization", "Basic " + Recording.base64("admin:" + password))
                .send();

        assertThat(back.status()).isEqualTo(401);
    }

    @Test
    void openTelemetryHearsItInItsOwnForm() throws Exception {
        var json = Sent.post("/v1/logs", "{}")
                .with("Content-Type", "application/json")
                .send();
        var protobuf = Sent.post("/v1/logs", new byte[0])
                .with("Content-Type", "application/x-protobuf")
                .with("Authorization", "Bearer wrong")
                .send();

        assertThat(json.status()).isEqualTo(401);
        assertThat(json.json().path("code").asInt()).isEqualTo(16);
        assertThat(protobuf.status()).isEqualTo(401);
        assertThat(protobuf.header("Content-Type")).isEqualTo("application/x-protobuf");
        var status = CodedInputStream.newInstance(protobuf.body());
        status.readTag();
        assertThat(status.readInt32()).isEqualTo(16);
    }

    @Test
    void splunkHearsItByNumber() {
        var event = Sent.post("/services/collector/event", "{\"event\":\"x\"}");

        var none = event.send();
        var odd = event.with("Authorization", "Digest x").send();
        var wrong = event.with("Authorization", "Splunk wrong").send();

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.json().path("code").asInt()).isEqualTo(2);
        assertThat(odd.status()).isEqualTo(401);
        assertThat(odd.json().path("code").asInt()).isEqualTo(3);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().path("code").asInt()).isEqualTo(4);
    }

    @Test
    void lokiElasticsearchAndFirehoseHearItEachInItsWay() {
        var loki = Sent.post("/loki/api/v1/push", "{}").send();
        var bulk =
                Sent.post("/some-index/_bulk", "{}").with("X-API-Key", "wrong").send();
        var firehose = Sent.post("/ingest/firehose", "{}")
                .with("X-Amz-Firehose-Request-Id", "r-1")
                .with("X-Amz-Firehose-Access-Key", "wrong")
                .send();

        assertThat(loki.status()).isEqualTo(401);
        assertThat(loki.header("Content-Type")).startsWith("text/plain");
        assertThat(bulk.status()).isEqualTo(401);
        assertThat(bulk.json().at("/error/type").asText()).isEqualTo("security_exception");
        assertThat(bulk.json().path("status").asInt()).isEqualTo(401);
        assertThat(firehose.status()).isEqualTo(401);
        assertThat(firehose.json().path("requestId").asText()).isEqualTo("r-1");
    }

    @Test
    void whoIsRefusedIsSeenWithTheReasonButNotWithTheKey() {
        Sent.post("/ingest/refused-here/logs?token=a-wrong-key", LINE).send();

        assertThat(arrivals.troubles())
                .filteredOn(it -> it.source().equals("refused-here"))
                .first()
                .satisfies(it -> assertThat(it.status()).isEqualTo(401))
                .extracting(Trouble::toString)
                .asString()
                .doesNotContain("a-wrong-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github:X-Hub-Signature-256:sha256=",
                "sentry:Sentry-Hook-Signature:",
                "grafana:X-Grafana-Alerting-Signature:"
            })
    void aSignatureWithTheKeyIsAsGoodAsTheKey(String how) throws Exception {
        var place = how.split(":", 3);
        var sent = Sent.post("/ingest/" + place[0], "{\"alerts\":[],\"zen\":\"x\"}");

        var signed = sent.with(place[1], place[2] + hmac(KEY, sent.body())).send();
        var other = sent.with(place[1], place[2] + hmac("another", sent.body())).send();
        var changed = sent.with(place[1], place[2] + hmac(KEY, sent.body()))
                .with("{\"alerts\":[],\"zen\":\"y\"}".getBytes(StandardCharsets.UTF_8))
                .send();
        var odd = sent.with(place[1], "sha1=xyz").send();

        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(401);
        assertThat(changed.status()).isEqualTo(401);
        assertThat(odd.status()).isEqualTo(401);
    }

    @Test
    void aSignatureWithAKeyOfOurOwnMakingIsRecognised() throws Exception {
        var token = keys.create("signs-" + System.nanoTime(), "test").orElseThrow();
        var sent = Sent.post("/ingest/github", "{\"zen\":\"x\"}");

        var back = sent.with("X-Hub-Signature-256", "sha256=" + hmac(token, sent.body()))
                .send();

        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    @Test
    void aSignatureIsNoKeyWhereNobodySigns() throws Exception {
        var sent = Sent.post("/ingest/logs", LINE);

        var back = sent.with("X-Hub-Signature-256", "sha256=" + hmac(KEY, sent.body()))
                .send();

        assertThat(back.status()).isEqualTo(401);
    }

    @Test
    void anOldSignatureWithATimeIsRefused() throws Exception {
        var sent = Sent.post("/ingest/grafana", "{\"alerts\":[]}");

        var fresh = timed(sent, Instant.now().getEpochSecond());
        var old = timed(sent, Instant.now().getEpochSecond() - 400);

        assertThat(fresh.status()).as(fresh.text()).isEqualTo(200);
        assertThat(old.status()).isEqualTo(401);
    }

    private static Sent.Back timed(Sent sent, long seconds) throws Exception {
        var signed = (seconds + ":" + new String(sent.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return sent.with("X-Grafana-Alerting-Timestamp", Long.toString(seconds))
                .with("X-Grafana-Alerting-Signature", hmac(KEY, signed))
                .send();
    }

    @Test
    void theApiTakesAKeyWhichGivesNoRole() {
        var open = Sent.get("/api/v1/entries?limit=1").admitted().send();
        var guarded = Sent.get("/api/v1/outcomes").admitted().send();
        var wrong = Sent.get("/api/v1/entries?limit=1")
                .with("Authorization", "Bearer wrong")
                .send();

        assertThat(open.status()).isEqualTo(200);
        assertThat(guarded.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherSiteIsRefusedEvenWithTheKey() {
        var back = Sent.post("/ingest/logs", LINE)
                .admitted()
                .with("Sec-Fetch-Site", "cross-site")
                .send();

        assertThat(back.status()).isEqualTo(403);
    }

    private static String hmac(String secret, byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
