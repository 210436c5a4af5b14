package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookKeyTest {

    private static final String SECRET = "whsec_a2Itc3RhbmRhcmQtd2ViaG9va3MtdGVzdC1rZXktMjQ=";

    /** Signed by the npm library of Standard Webhooks. */
    @Test
    void signsTheVectorOfAnotherLibraryToTheByte() throws IOException {
        var body = resource("lookup-matched.body");
        var headers = resource("lookup-matched.headers");

        var signature = WebhookKey.parse(SECRET).orElseThrow().sign("msg_01J9ZQ", 1795207300, body);

        assertThat(headers).contains("webhook-signature: " + signature + "\r\n");
    }

    @Test
    void theLibraryOfReceiversAcceptsBothSignaturesOfARotation() throws Exception {
        var old = WebhookKey.fresh(new SecureRandom()).text();
        var fresh = WebhookKey.fresh(new SecureRandom()).text();
        var letter = new Letter(
                "msg_1",
                TargetKind.WEBHOOK,
                Language.EN,
                "https://example.com/",
                List.of(fresh, old),
                false,
                "{\"ü\":1}");

        var post = letter.post(Instant.now());

        var headers = headers(post.headers());
        for (var secret : List.of(old, fresh)) {
            assertThatCode(() -> new Webhook(secret).verify(post.body(), headers))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> new Webhook(SECRET).verify(post.body(), headers))
                .hasMessageContaining("signature");
        assertThat(post.headers().get("webhook-signature")).matches("v1,\\S{44} v1,\\S{44}");
    }

    @Test
    void aChangedByteIsNotAccepted() throws Exception {
        var secret = WebhookKey.fresh(new SecureRandom()).text();
        var letter = new Letter(
                "msg_1", TargetKind.WEBHOOK, Language.EN, "https://example.com/", List.of(secret), false, "{\"a\":1}");

        var post = letter.post(Instant.now());

        assertThatThrownBy(() -> new Webhook(secret).verify("{\"a\":2}", headers(post.headers())))
                .hasMessageContaining("signature");
    }

    @Test
    void aFreshKeyIsOneThatCanBeRead() {
        var text = WebhookKey.fresh(new SecureRandom()).text();

        assertThat(WebhookKey.parse(text)).isPresent();
        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "whsec_", "whsec_c2hvcnQ=", "a2Itc3RhbmRhcmQtd2ViaG9va3MtdGVzdC1rZXktMjQ=", "whsec_!!!"})
    void refusesWhatIsNoKey(String text) {
        assertThat(WebhookKey.parse(text)).isEmpty();
    }

    private static Map<String, List<String>> headers(Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private static String resource(String name) throws IOException {
        try (var in = WebhookKeyTest.class.getResourceAsStream("/notify/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
