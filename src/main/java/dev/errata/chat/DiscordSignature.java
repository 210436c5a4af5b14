package dev.errata.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.HexFormat;

/** How Discord signs: with Ed25519, the time and the body as it came. */
record DiscordSignature(PublicKey key, Clock clock) {

    /** What stands before the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final String SPKI = "302a300506032b6570032100";

    private static final int SIGNATURE_BYTES = 64;

    /**
     * By the application's key.
     *
     * @param hex 64 hexadecimal digits; refuses to go on with anything else, as the operator has to mend it
     */
    static DiscordSignature of(String hex, Clock clock) {
        try {
            var spec = new X509EncodedKeySpec(HexFormat.of().parseHex(SPKI + hex));
            return new DiscordSignature(KeyFactory.getInstance("Ed25519").generatePublic(spec), clock);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal(
                    ProblemType.UNAVAILABLE, "errata.chat.discord.public-key is no key of 64 hexadecimal digits.");
        }
    }

    /**
     * Whether Discord sent this, and lately.
     *
     * @param signature header {@code X-Signature-Ed25519}
     * @param timestamp header {@code X-Signature-Timestamp}, seconds since 1970
     */
    boolean proves(String signature, String timestamp, byte[] body) {
        try {
            var shown = HexFormat.of().parseHex(signature);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(timestamp.getBytes(UTF_8));
            check.update(body);
            return shown.length == SIGNATURE_BYTES
                    && check.verify(shown)
                    && Proof.isTimely(timestamp, clock, Proof.WINDOW);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
