package dev.errata.agent;

import dev.errata.entry.EntryId;
import dev.errata.match.Context;
import dev.errata.match.MatchReport;
import dev.errata.match.PublishedEntry;
import dev.errata.match.StepVerdict;
import dev.errata.search.Browse;
import java.util.List;
import java.util.Optional;

/** What tools ask: the service's live knowledge, or that of entry files. Thread-safe. */
interface Knowledge {

    /** The answer to a text; its match id is empty where answers are not kept. */
    MatchReport look(String text, Context context, int limit);

    /** An entry that somebody named, or what replaced it, as the one match of a report. */
    Optional<MatchReport> about(EntryId asked);

    Optional<PublishedEntry> find(EntryId asked);

    Browse.Found browse(Browse.Query query);

    List<StepVerdict> check(MatchReport report, List<String> steps);

    /** The longest text that is looked at, in bytes of UTF-8. */
    long longestText();
}
