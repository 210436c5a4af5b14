package dev.errata.chat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A press in an address, for platforms whose buttons can only open pages: what would be said, on whose behalf, until when, and the proof that
 * we wrote it. Whoever has the address can say it, once, as that speaker; nothing else.
 *
 * @param by the speaker, in letters that an address carries
 * @param until in seconds since 1970
 * @param proof over all of it
 */
record SaidLink(String press, String by, String until, String proof) {

    /** Half of a SHA-256: as hard to guess, and there is little room in a message. */
    private static final int PROOF_BYTES = 16;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static SaidLink of(Press press, Speaker by, Instant until, byte[] key) {
        var said = String.join("\n", by.platform(), by.tenant(), by.user());
        var unproven = new SaidLink(
                press.token(),
                ENCODER.encodeToString(said.getBytes(StandardCharsets.UTF_8)),
                Long.toString(until.getEpochSecond()),
                "");
        return new SaidLink(unproven.press, unproven.by, unproven.until, unproven.proven(key));
    }

    /** What follows the "?". */
    String query() {
        return "p=" + press + "&by=" + by + "&u=" + until + "&k=" + proof;
    }

    boolean proves(byte[] key) {
        return Proof.same(proof, proven(key));
    }

    /** Who speaks; empty where that is no speaker. Not to be believed before it is proven. */
    Optional<Speaker> speaker() {
        try {
            var said = new String(Base64.getUrlDecoder().decode(by), StandardCharsets.UTF_8);
            var parts = List.of(said.split("\n", -1));
            return parts.size() == 3
                    ? Optional.of(new Speaker(parts.get(0), parts.get(1), parts.get(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String proven(byte[] key) {
        var all = String.join("\n", press, by, until).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(Arrays.copyOf(Proof.hmacSha256(key, all), PROOF_BYTES));
    }
}
