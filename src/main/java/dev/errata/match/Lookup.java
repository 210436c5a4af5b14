package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import dev.errata.feedback.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
        var report = live.current().answer(Reader.read(text), context, limit, feedback.beliefs());
        return report.took(Duration.ofNanos(System.nanoTime() - start));
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

    /** Whether there is an entry of this id, or one that replaces it. */
    public boolean knows(EntryId id) {
        return live.current().find(id).isPresent();
    }

    /** An answer that was given before; empty where there was none of this id. */
    public Optional<MatchReport> again(String matchId) {
        return answers.find(matchId);
    }
}
