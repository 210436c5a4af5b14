package dev.errata.chat;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;

/** How an outgoing webhook of Teams signs: HMAC-SHA256 over the bytes of the body, in the header "Authorization". */
final class TeamsSignature {

    private static final String SCHEME = "HMAC ";

    private TeamsSignature() {}

    /**
     * Whether {@code authorization} proves the body.
     *
     * @param token as Teams shows it, in base 64
     */
    static boolean fits(String authorization, String token, byte[] body) {
        if (!authorization.startsWith(SCHEME)) {
            return false;
        }
        try {
            var key = Base64.getDecoder().decode(token);
            var expected = Base64.getEncoder().encodeToString(Proof.hmacSha256(key, body));
            return Proof.same(authorization.substring(SCHEME.length()).strip(), expected);
        } catch (IllegalArgumentException e) {
            Log.error("errata.chat.teams.token is not in base 64: copy it again from Teams");
            return false;
        }
    }

    /** Whether the time that the body says, which is signed with it, is of now. Where it says none nothing is held against it. */
    static boolean timely(String timestamp, Clock clock) {
        if (timestamp.isEmpty()) {
            return true;
        }
        try {
            var said = OffsetDateTime.parse(timestamp).toInstant();
            return Duration.between(said, clock.instant()).abs().compareTo(Proof.WINDOW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
