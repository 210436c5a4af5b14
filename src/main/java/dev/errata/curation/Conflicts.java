package dev.errata.curation;

import dev.errata.curation.Merge.Side;
import dev.errata.curation.SeedConflicts.Choice;
import dev.errata.match.LiveKnowledgeBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Settles conflicts between files and editors; what was taken is live before it returns. Thread-safe. */
@ApplicationScoped
public class Conflicts {

    private final SeedConflicts conflicts;
    private final LiveKnowledgeBase live;

    Conflicts(SeedConflicts conflicts, LiveKnowledgeBase live) {
        this.conflicts = conflicts;
        this.live = live;
    }

    /**
     * Settles a conflict.
     *
     * @param expected the revision of the entry that the editor saw
     * @param chosen for {@link Choice#MERGED}: whose word stands where both contradict each other
     */
    public SettledConflict settle(long id, Choice choice, int expected, Function<String, Side> chosen, String editor) {
        var settled = conflicts.settle(id, choice, expected, chosen, editor);
        if (settled instanceof SettledConflict.Taken) {
            live.refresh();
        }
        return settled;
    }
}
