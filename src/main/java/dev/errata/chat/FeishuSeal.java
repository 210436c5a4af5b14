package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what Feishu and Lark send. With an encrypt key everything is signed but the check of the address, which proves itself by being
 * encrypted, or by the token; without one the token is all there is.
 *
 * @param encryptKey empty where none is set
 * @param token the verification token; empty where none is set
 */
record FeishuSeal(String encryptKey, String token) {

    private static final int IV = 16;

    /** What was sent, decrypted. Throws Refusal: 401 where it proves nothing, 400 where it does and cannot be read. */
    JsonNode open(FeishuSignature signature, byte[] body, Clock clock) {
        boolean signed = !encryptKey.isEmpty() && signature.present();
        if (signed && !signature.fits(encryptKey, body, clock)) {
            throw Configured.wrongSignature();
        }
        var sent = Json.read(body).orElseThrow(() -> unreadable(signed));
        boolean encrypted = sent.path("encrypt").isTextual();
        var event =
                encrypted ? decrypted(sent.path("encrypt").textValue()).orElseThrow(() -> unreadable(signed)) : sent;
        if (!signed) {
            unsigned(event, encrypted, signature, clock);
        }
        var borne =
                event.path("header").path("token").asText(event.path("token").asText(""));
        if (!token.isEmpty() && !Proof.same(borne, token)) {
            throw Configured.wrongSignature();
        }
        return event;
    }

    private void unsigned(JsonNode event, boolean encrypted, FeishuSignature signature, Clock clock) {
        boolean check = event.path("type").asText().equals("url_verification");
        boolean byToken = !token.isEmpty() && (encryptKey.isEmpty() || check);
        boolean byKey = encrypted && check;
        boolean old = !signature.timestamp().isEmpty() && !signature.recent(clock);
        if (old || !(byToken || byKey)) {
            throw Configured.wrongSignature();
        }
    }

    private static Refusal unreadable(boolean signed) {
        return signed
                ? new Refusal(ProblemType.BAD_REQUEST, "This is no event of Feishu's.")
                : Configured.wrongSignature();
    }

    private Optional<JsonNode> decrypted(String encrypt) {
        if (encryptKey.isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(encrypt);
            if (bytes.length < 2 * IV) {
                return Optional.empty();
            }
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            var key = FeishuSignature.sha256(encryptKey.getBytes(StandardCharsets.UTF_8));
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(bytes, 0, IV));
            return Json.read(cipher.doFinal(bytes, IV, bytes.length - IV));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
