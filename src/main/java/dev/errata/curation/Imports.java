package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.transfer.Arrived;
import dev.errata.transfer.Comparison;
import dev.errata.transfer.Fate;
import dev.errata.transfer.Import;
import dev.errata.transfer.ImportReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what has arrived into the knowledge base, part by part: a part is there whole or not at all, one bad entry never costs another,
 * and what is live is built once, at the end. Importing again changes nothing. Thread-safe.
 */
@ApplicationScoped
public class Imports {

    /** A transaction waits for the disk once, and keeps other writers out as long as it lasts. */
    private static final int TOGETHER = 100;

    private final ImportLog log;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    Imports(ImportLog log, LiveKnowledgeBase live, Clock clock) {
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /** Hears how far an import is. */
    @FunctionalInterface
    public interface Progress {

        void at(int done, int of);
    }

    /** Live before it returns, unless it is a dry run or becomes drafts. */
    public ImportReport run(List<Arrived> arrived, ImportWish wish, Progress progress) {
        var before = log.before(!wish.publish());
        var plan = Import.of(
                arrived,
                id -> Optional.ofNullable(before.present().get(id)),
                live.current().entries().stream().map(PublishedEntry::entry).toList(),
                clock);
        return wish.dryRun()
                ? plan.report(true, wish.into(), Map.of())
                : plan.report(false, wish.into(), write(plan, before, wish, progress));
    }

    private Map<EntryId, Comparison> write(Import plan, ImportLog.Before before, ImportWish wish, Progress progress) {
        var outdone = new HashMap<EntryId, Comparison>();
        var all = plan.toWrite();
        progress.at(0, all.size());
        try {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                var part = all.subList(from, Math.min(all.size(), from + TOGETHER));
                if (wish.publish()) {
                    outdone.putAll(log.publish(part, before.latest(), wish.editor()));
                } else {
                    log.draft(part, before.latest(), wish.editor());
                }
                progress.at(from + part.size(), all.size());
            }
            agree(plan, before, wish.editor());
        } finally {
            // Also where somebody hung up in the middle: what was written is true.
            if (wish.publish() && !all.isEmpty()) {
                live.refresh();
            }
        }
        return outdone;
    }

    private void agree(Import plan, ImportLog.Before before, String editor) {
        var same = plan.arrived().stream()
                .filter(Arrived.Read.class::isInstance)
                .map(Arrived.Read.class::cast)
                .filter(it -> plan.comparison(it).fate() == Fate.SAME)
                .filter(it -> {
                    var present = before.present().get(it.id());
                    return present != null && present.taken().isEmpty();
                })
                .toList();
        for (int from = 0; from < same.size(); from += TOGETHER) {
            log.agree(same.subList(from, Math.min(same.size(), from + TOGETHER)), editor);
        }
    }
}
