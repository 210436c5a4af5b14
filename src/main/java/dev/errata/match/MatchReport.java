package dev.errata.match;

import dev.errata.event.Masked;
import java.time.Duration;
import java.util.List;

/**
 * The answer to one text.
 *
 * @param matchId under which the answer can be asked for again; empty where it was not kept
 * @param masked the text without its secrets; all evidence points into it
 * @param maskedSecrets how many secrets were taken out
 * @param lines physical lines of the text
 * @param truncated whether only a part of the text was looked at
 * @param matches best first; empty means unknown
 * @param near possibly related, best first; never an answer
 */
public record MatchReport(
        String matchId,
        Masked masked,
        int maskedSecrets,
        int lines,
        boolean truncated,
        Duration took,
        List<Match> matches,
        List<Match> near) {

    public MatchReport {
        matches = List.copyOf(matches);
        near = List.copyOf(near);
    }

    /** The text without its secrets. */
    public String maskedText() {
        return masked.text();
    }

    /** Whether anything answers the text. */
    public boolean matched() {
        return !matches.isEmpty();
    }

    /** The same answer, kept under {@code id}. */
    MatchReport keptAs(String id) {
        return new MatchReport(id, masked, maskedSecrets, lines, truncated, took, matches, near);
    }

    /** The same answer after {@code time}. */
    MatchReport took(Duration time) {
        return new MatchReport(matchId, masked, maskedSecrets, lines, truncated, time, matches, near);
    }
}
