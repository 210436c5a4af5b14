package dev.errata.curation;

import dev.errata.library.Finding;
import dev.errata.library.RevisionHead;
import java.util.List;

/** What came of publishing. */
public sealed interface Published {

    /** It is live. */
    record Live(RevisionHead revision) implements Published {}

    /** The linter found something that has to be mended first. */
    record Faulty(List<Finding> findings) implements Published {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /** The entry was changed since the change was made, and has this revision now. */
    record Stale(int latest) implements Published {}

    /** Four eyes are wanted, and nobody but its editor has seen it as it is. */
    record Unseen() implements Published {}

    /** It was saved while it was looked at; nothing was published. */
    record Changed(int version) implements Published {}

    /** There is no such draft, or it was published or discarded before. */
    record Gone() implements Published {}
}
