package dev.errata.curation;

import dev.errata.access.Audit;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.OutcomeQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes outcomes out of the figures and puts them back, where an administrator says so. Thread-safe. */
@ApplicationScoped
public class Rulings {

    private final Feedback feedback;
    private final Audit audit;

    Rulings(Feedback feedback, Audit audit) {
        this.feedback = feedback;
        this.audit = audit;
    }

    /**
     * The rulings and their audit records, all or nothing.
     *
     * @param targets positions in the log
     * @param counts false to void
     * @param author name of the administrator
     * @param reason at most 1,000 characters
     * @return what was ruled; what was so already is left out
     */
    @Transactional
    public List<Ruled> rule(Set<Long> targets, boolean counts, String author, String reason) {
        var ruled = feedback.rule(targets, counts, author, reason);
        ruled.forEach(it -> audit.record(
                author, counts ? "outcome.restore" : "outcome.void", it.entry() + " " + it.target(), reason));
        return ruled;
    }

    /** The positions of all that was said by one reporter, from one source, or of one entry, until now. */
    public Set<Long> positions(String entry, String reporter, String source) {
        var positions = new HashSet<Long>();
        long before = Long.MAX_VALUE;
        while (true) {
            var page = feedback.outcomes(new OutcomeQuery(entry, reporter, source, before, OutcomeQuery.MOST));
            page.forEach(it -> positions.add(it.cast().position()));
            if (page.size() < OutcomeQuery.MOST) {
                return positions;
            }
            before = page.getLast().cast().position();
        }
    }
}
