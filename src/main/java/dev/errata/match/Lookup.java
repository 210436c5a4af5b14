package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import dev.errata.event.Transcript;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks errors up against what is live now, and keeps each answer for its permalink. Thread-safe. */
@ApplicationScoped
public class Lookup {

    private final LiveKnowledgeBase live;
    private final Feedback feedback;
    private final Answers answers;

    Lookup(LiveKnowledgeBase live, Feedback feedback, Answers answers) {
        this.live = live;
        this.feedback = feedback;
        this.answers = answers;
    }

    /**
     * The answer to {@code text}, kept under its match id.
     *
     * @param limit most matches wanted, at least 1
     */
    public MatchReport look(String text, Context context, int limit) {
        return answers.keep(List.of(answer(text, context, limit))).getFirst();
    }

    /** The answer, not kept: for those who keep several at once with {@link #keep}. */
    public MatchReport answer(String text, Context context, int limit) {
        long start = System.nanoTime();
        var report = answer(Reader.read(text), context, limit);
        return report.took(Duration.ofNanos(System.nanoTime() - start));
    }

    /** The answer to what was read before, not kept. */
    public MatchReport answer(Transcript transcript, Context context, int limit) {
        return live.current().answer(transcript, context, limit, feedback.beliefs());
    }

    /** Keeps {@code reports} in one commit. */
    public List<MatchReport> keep(List<MatchReport> reports) {
        return answers.keep(reports);
    }

    /**
     * How {@code asked} stands in the text of {@code report}, by what is live now. Of a kept answer the masked text is all there is, so
     * that is what is looked at. Empty where there is no such entry.
     */
    public Optional<Comparison> compare(MatchReport report, EntryId asked) {
        return live.current().versus(Reader.read(report.maskedText()), report.context(), asked, feedback.beliefs());
    }

    /**
     * What the pasted output of checks makes of the causes that {@code report} leaves open for {@code asked}. Nothing of it is kept. Empty
     * where that entry is neither in the report nor a cause of one that is.
     */
    public Optional<Narrowing> narrow(MatchReport report, EntryId asked, String output) {
        return live.current().narrow(report, asked, output);
    }

    /**
     * What is known of the steps that somebody means to take against what {@code report} matched: which are dead ends, which are fixes.
     * Blank steps are left out, and so is what is beyond fifty. Nothing of them is kept.
     */
    public List<StepVerdict> check(MatchReport report, List<String> steps) {
        return live.current().check(report, steps);
    }

    /** What is known of {@code asked} for one who says by himself that this is the error; see {@link KnowledgeBase#about}. */
    public Optional<MatchReport> about(EntryId asked) {
        return live.current().about(asked, feedback.beliefs());
    }

    /**
     * An entry that an answer shows.
     *
     * @param entry as it is in the answer
     */
    public record Shown(Entry entry, int revision) {}

    /**
     * The entry that {@code report} shows as a match, as near or as a cause of either, by its id or by one that it replaced or is replaced
     * by; empty where there is none.
     */
    public Optional<Shown> shown(MatchReport report, EntryId asked) {
        var shown = Stream.concat(report.matches().stream(), report.near().stream())
                .flatMap(match -> Stream.concat(
                        Stream.of(new Shown(match.entry(), match.revision())),
                        match.causes().stream().map(it -> new Shown(it, revision(it)))))
                .toList();
        return Stream.concat(
                        shown.stream().filter(it -> it.entry().id().equals(asked)),
                        shown.stream().filter(it -> isNow(it.entry(), asked) || hadBeen(it.entry(), asked)))
                .findFirst();
    }

    private int revision(Entry cause) {
        return live.current().find(cause.id()).map(PublishedEntry::revision).orElse(0);
    }

    private boolean isNow(Entry entry, EntryId asked) {
        return live.current()
                .find(entry.id())
                .filter(it -> it.entry().id().equals(asked))
                .isPresent();
    }

    private static boolean hadBeen(Entry entry, EntryId asked) {
        return entry.replaces().contains(asked);
    }

    /** What is believed now of an entry that {@code report} shows, for the software that it is about. */
    public EntryBelief believed(MatchReport report, Entry shown) {
        return live.current().believed(shown, report.context(), report.software(), feedback.beliefs());
    }

    /** Whether there is an entry of this id, or one that replaces it. */
    public boolean knows(EntryId id) {
        return live.current().find(id).isPresent();
    }

    /** An answer that was given before; empty where there was none of this id. */
    public Optional<MatchReport> again(String matchId) {
        return answers.find(matchId);
    }
}
