package dev.errata.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where errors are looked up: the question, and the answer if there is one yet.
 *
 * @param limit the longest text that is taken, in bytes
 * @param examples to try while there is no answer
 * @param changed addresses of the answers that the reader saw before something in them changed
 */
record Desk(
        Question question,
        Trouble trouble,
        long limit,
        List<Example> examples,
        List<String> changed,
        @Nullable Answer answer) {

    /** Why there is no answer. */
    enum Trouble {
        NONE,
        BLANK,
        TOO_LARGE,
        GONE
    }

    /** A text to try. */
    record Example(String text, String domain) {}

    private static final Set<String> SUBMITTED = Set.of("sent", "too_many", "full");

    private static final int MEBIBYTE = 1024 * 1024;

    public boolean blank() {
        return trouble == Trouble.BLANK;
    }

    public boolean tooLarge() {
        return trouble == Trouble.TOO_LARGE;
    }

    /** Whether the answer that was asked for is not there. */
    public boolean gone() {
        return trouble == Trouble.GONE;
    }

    public boolean refused() {
        return blank() || tooLarge();
    }

    /** What tells the causes of the match of {@code entry} apart; empty where there is nothing to tell apart. */
    Optional<ShownNarrowing> narrowing(String entry) {
        return answer == null
                ? Optional.empty()
                : answer.matches().stream()
                        .map(ShownMatch::knowledge)
                        .filter(it -> it.headline().id().equals(entry))
                        .flatMap(it -> Stream.ofNullable(it.narrowing()))
                        .findFirst();
    }

    /** The same after the text was given to the editors, or was not. */
    Desk submitted(String token) {
        return answer == null
                ? this
                : new Desk(
                        question,
                        trouble,
                        limit,
                        examples,
                        changed,
                        answer.submitted(SUBMITTED.contains(token) ? token : ""));
    }

    public boolean answered() {
        return answer != null;
    }

    public long mebibytes() {
        return Math.max(1, limit / MEBIBYTE);
    }
}
