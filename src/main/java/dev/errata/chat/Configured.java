package dev.errata.chat;

import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import java.util.Optional;

/** What every platform's door does before it looks at a request. */
final class Configured {

    private Configured() {}

    /** The secret of a platform that is switched on; one that is not is not there at all. */
    static String or404(Optional<String> secret, String platform) {
        return secret.map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElseThrow(
                        () -> new Refusal(ProblemType.NOT_FOUND, platform + " is not set up here. See docs/chat.md."));
    }

    /** Refuses what does not prove who sent it; nothing was done. */
    static Refusal wrongSignature() {
        return new Refusal(
                ProblemType.UNAUTHENTICATED, "The request is not signed as the platform signs, or is too old.");
    }
}
