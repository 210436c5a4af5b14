package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Sends what Feishu would: made events, encrypted and signed. */
final class FeishuSender {

    private static final String TO = "/chat/feishu/events";
    private static final String NONCE = "1482312478";

    private FeishuSender() {}

    static Recording recorded(String name) {
        return Recording.of("feishu/" + name, TO);
    }

    /** A message of {@code type} with {@code content}, itself JSON. */
    static Recording message(String event, String chat, String sender, String type, String content) {
        var root = Json.object().put("schema", "2.0");
        root.putObject("header")
                .put("event_id", event)
                .put("event_type", "im.message.receive_v1")
                .put("token", Platforms.VERIFICATION_TOKEN)
                .put("tenant_key", "2ca1d211f64f6438");
        var told = root.putObject("event");
        told.putObject("sender")
                .put("sender_type", sender)
                .putObject("sender_id")
                .put("open_id", "ou_somebody");
        told.putObject("message")
                .put("message_id", "om_" + event)
                .put("chat_type", chat)
                .put("message_type", type)
                .put("content", content);
        return encrypted(root.toString());
    }

    static Recording text(String event, String text) {
        return message(
                event, "p2p", "user", "text", Json.object().put("text", text).toString());
    }

    static Recording action(String user, JsonNode value) {
        var root = Json.object().put("schema", "2.0");
        root.putObject("header")
                .put("event_id", "e")
                .put("event_type", "card.action.trigger")
                .put("token", Platforms.VERIFICATION_TOKEN)
                .put("tenant_key", "2ca1d211f64f6438");
        var told = root.putObject("event");
        told.putObject("operator").put("open_id", user);
        told.putObject("action").put("tag", "button").set("value", value);
        return encrypted(root.toString());
    }

    static Recording encrypted(String event) {
        return signed(Json.object().put("encrypt", encrypt(event)).toString());
    }

    static Recording signed(String body) {
        var timestamp = Long.toString(FixedClock.RECORDED.getEpochSecond());
        var signed = timestamp + NONCE + Platforms.ENCRYPT_KEY + body;
        var headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json; charset=utf-8"));
        headers.put("X-Lark-Request-Timestamp", timestamp);
        headers.put("X-Lark-Request-Nonce", NONCE);
        headers.put(
                "X-Lark-Signature",
                HexFormat.of().formatHex(FeishuSignature.sha256(signed.getBytes(StandardCharsets.UTF_8))));
        return new Recording(TO, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static String encrypt(String text) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            var key = FeishuSignature.sha256(Platforms.ENCRYPT_KEY.getBytes(StandardCharsets.UTF_8));
            var iv = new byte[16];
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            var hidden = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = new byte[iv.length + hidden.length];
            System.arraycopy(hidden, 0, both, iv.length, hidden.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
