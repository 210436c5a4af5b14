package dev.errata.intake;

import dev.errata.entry.EntryId;
import dev.errata.match.KnowledgeBase;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a fingerprint.
 *
 * @param by what was known when it was found
 * @param near what was possibly related, best first
 */
record Verdict(KnowledgeBase by, Optional<EntryId> entry, List<EntryId> near) {

    Verdict {
        near = List.copyOf(near);
    }
}
