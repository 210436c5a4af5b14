package dev.errata.curation;

import dev.errata.library.Finding;
import dev.errata.library.RevisionHead;
import java.util.List;

/** What came of publishing a draft. */
public sealed interface Published {

    /** It is live. */
    record Live(RevisionHead revision) implements Published {}

    /** The linter found something that has to be mended first. */
    record Faulty(List<Finding> findings) implements Published {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /** The entry was changed since the draft was made, and has this revision now. */
    record Stale(int latest) implements Published {}

    /** There is no such draft, or it was published or discarded before. */
    record Gone() implements Published {}
}
