package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.event.Masked;
import dev.errata.feedback.Software;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer to one text.
 *
 * @param matchId under which the answer can be asked for again; empty where it was not kept
 * @param masked the text without its secrets; all evidence points into it
 * @param maskedSecrets how many secrets were taken out
 * @param lines physical lines of the text
 * @param truncated whether only a part of the text was looked at
 * @param context what the asker said beside the text
 * @param software products, in small letters, to the versions that the asker named, else the text mentions
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
        Context context,
        Map<String, String> software,
        List<Match> matches,
        List<Match> near) {

    public MatchReport {
        software = Map.copyOf(software);
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

    /** How each match but the first hangs together with one before it. */
    public List<Relation> relations() {
        return IntStream.range(1, matches.size())
                .mapToObj(at -> Relation.of(matches.get(at), matches.subList(0, at)))
                .toList();
    }

    /** The same answer with only the first of the matches that describe one failure. */
    public MatchReport withoutTwins() {
        return new MatchReport(
                matchId,
                masked,
                maskedSecrets,
                lines,
                truncated,
                took,
                context,
                software,
                matches.stream().filter(this::leads).toList(),
                near);
    }

    /** The matches that describe the same failure as {@code match}, which is the first of them, for other versions or systems. */
    public List<Match> twinsOf(Match match) {
        return matches.stream()
                .filter(other ->
                        other.twinOf().filter(match.entry().id()::equals).isPresent())
                .toList();
    }

    private boolean leads(Match match) {
        return match.twinOf()
                .filter(leader ->
                        matches.stream().anyMatch(other -> other.entry().id().equals(leader)))
                .isEmpty();
    }

    /** The matches that claim a line of {@code match} as well and share the probability with it: one of them is right, at most. */
    public List<Match> insteadOf(Match match) {
        return matches.stream()
                .filter(other -> !other.entry().id().equals(match.entry().id()))
                .filter(other -> match.sharesLine(other) && match.rivals(other))
                .toList();
    }

    /** How {@code match} hangs together with one before it; empty for the first. */
    public Optional<Relation> relationOf(Match match) {
        return relations().stream()
                .filter(it -> it.to().equals(match.entry().id()))
                .findFirst();
    }

    /**
     * What of the software in this answer concerns {@code entry}, for an outcome on it: the product that its versions are about, as the
     * asker named it, else as the text mentions it. {@link Software#UNKNOWN} where nothing does.
     */
    public Software softwareFor(Entry entry) {
        return Concerned.by(entry, context, software).stream().findFirst().orElse(Software.UNKNOWN);
    }

    /** The same answer, kept under {@code id}. */
    MatchReport keptAs(String id) {
        return new MatchReport(id, masked, maskedSecrets, lines, truncated, took, context, software, matches, near);
    }

    /** The same answer after {@code time}. */
    MatchReport took(Duration time) {
        return new MatchReport(
                matchId, masked, maskedSecrets, lines, truncated, time, context, software, matches, near);
    }
}
