package dev.errata.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Mattermost signs no press of a button, but brings back unseen what the button was made with: that is sealed here, so that nobody else
 * can press one.
 *
 * @param token of the slash command, which the key is made from
 */
record MattermostSeal(String token, Clock clock) {

    private static final byte[] PURPOSE = "errata mattermost button".getBytes(UTF_8);

    /** A card that is scrolled back to may still be answered, for a while. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** The "context" of a button. */
    ObjectNode sealed(Press press) {
        var at = String.valueOf(clock.instant().getEpochSecond());
        return Json.object().put("press", press.token()).put("at", at).put("proof", proof(press.token(), at));
    }

    /** What the button says; empty where it is not one of ours, or too old. */
    Optional<Press> opened(JsonNode context) {
        var press = context.path("press").asText("");
        var at = context.path("at").asText("");
        boolean ours = Proof.same(context.path("proof").asText(""), proof(press, at));
        return ours && Proof.isTimely(at, clock, KEPT) ? Press.of(press) : Optional.empty();
    }

    private String proof(String press, String at) {
        var key = Proof.hmacSha256(token.getBytes(UTF_8), PURPOSE);
        return HexFormat.of().formatHex(Proof.hmacSha256(key, (at + " " + press).getBytes(UTF_8)));
    }

    /** Nobody prints the token by chance. */
    @Override
    public String toString() {
        return "MattermostSeal";
    }
}
