package dev.errata.curation;

import dev.errata.access.Audit;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.Published;
import dev.errata.library.RevisionHead;
import dev.errata.library.Revisions;
import dev.errata.transfer.Arrived;
import dev.errata.transfer.Comparison;
import dev.errata.transfer.Fate;
import dev.errata.transfer.Hindrance;
import dev.errata.transfer.Present;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what was imported. Each call is one transaction with its audit record: a part of an import is there whole or not at all. Thread-safe. */
@ApplicationScoped
class ImportLog {

    private final EntityManager entities;
    private final Revisions revisions;
    private final DraftLog drafts;
    private final Audit audit;
    private final Clock clock;

    ImportLog(EntityManager entities, Revisions revisions, DraftLog drafts, Audit audit, Clock clock) {
        this.entities = entities;
        this.revisions = revisions;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What there is before an import.
     *
     * @param latest number of each entry's latest revision
     */
    record Before(Map<EntryId, Present> present, Map<EntryId, Integer> latest) {}

    /** @param withDrafts whether an entry that waits as a draft is there already; who publishes does not wait for it */
    @Transactional
    Before before(boolean withDrafts) {
        var seeds = seeds();
        var present = new HashMap<EntryId, Present>();
        var latest = new HashMap<EntryId, Integer>();
        var live = revisions.published().stream().collect(Collectors.toMap(Published::id, Function.identity()));
        for (var head : revisions.latest()) {
            latest.put(head.id(), head.number());
            var published = live.get(head.id());
            var document = published == null ? document(head) : published.document();
            present.put(head.id(), new Present(document, published != null, taken(seeds, head.id())));
        }
        for (var draft : withDrafts ? pending() : List.<DraftRow>of()) {
            var id = EntryId.of(draft.entryId);
            present.putIfAbsent(id, new Present(draft.document, false, taken(seeds, id)));
        }
        return new Before(present, latest);
    }

    private String document(RevisionHead head) {
        return revisions.find(head.id(), head.number()).orElseThrow().document();
    }

    private static String taken(Map<String, ImportSeedRow> seeds, EntryId id) {
        var seed = seeds.get(id.toString());
        return seed == null ? "" : seed.sha256;
    }

    /** Puts them live. Returns those that somebody else changed meanwhile, which are left as they are. */
    @Transactional
    Map<EntryId, Comparison> publish(List<Arrived.Read> reads, Map<EntryId, Integer> latest, String editor) {
        var outdone = new HashMap<EntryId, Comparison>();
        for (var read : reads) {
            var edit = new Edit(read.id(), CanonicalJson.of(read.document().json()), editor, reason(read));
            switch (revisions.publish(edit, latest.getOrDefault(read.id(), 0))) {
                case Edited.Saved(var revision) -> remember(read, editor);
                case Edited.Stale(var number) ->
                    outdone.put(
                            read.id(),
                            new Comparison(
                                    Fate.CONFLICT,
                                    Hindrance.OUTRUN,
                                    "Somebody published revision " + number + " while this was imported.",
                                    "Import again."));
            }
        }
        record(reads, "import.publish", editor);
        return outdone;
    }

    /** Keeps them as drafts. */
    @Transactional
    void draft(List<Arrived.Read> reads, Map<EntryId, Integer> latest, String editor) {
        for (var read : reads) {
            int base = latest.getOrDefault(read.id(), 0);
            var kind = base == 0 ? Draft.Kind.NEW : Draft.Kind.EDIT;
            var document = CanonicalJson.of(read.document().json());
            drafts.open(new DraftLog.Start(kind, read.id(), base, document, ""), editor);
            remember(read, editor);
        }
        record(reads, "import.draft", editor);
    }

    /** They say what is there already: what their source says later is compared with that. */
    @Transactional
    void agree(List<Arrived.Read> reads, String editor) {
        reads.forEach(read -> remember(read, editor));
    }

    private void record(List<Arrived.Read> reads, String action, String editor) {
        var first = reads.getFirst().id();
        audit.record(
                editor,
                action,
                first.toString(),
                reads.size() == 1
                        ? reason(reads.getFirst())
                        : reads.size() + " entries, to " + reads.getLast().id());
    }

    private static String reason(Arrived.Read read) {
        var original = read.originalId().isEmpty()
                        || read.originalId().equals(read.id().toString())
                ? ""
                : ": " + read.originalId();
        var reason = "imported from " + read.format().word() + original;
        return reason.substring(0, Math.min(500, reason.length()));
    }

    private void remember(Arrived.Read read, String editor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var seed = entities.find(ImportSeedRow.class, read.id().toString());
        if (seed == null) {
            entities.persist(new ImportSeedRow(read, editor, now));
        } else {
            seed.take(read, editor, now);
        }
    }

    private List<DraftRow> pending() {
        return entities.createQuery("from DraftRow d where d.state in :pending", DraftRow.class)
                .setParameter("pending", List.of(Draft.State.OPEN, Draft.State.IN_REVIEW))
                .getResultList();
    }

    private Map<String, ImportSeedRow> seeds() {
        return entities.createQuery("from ImportSeedRow", ImportSeedRow.class).getResultList().stream()
                .collect(Collectors.toMap(row -> row.entryId, Function.identity()));
    }
}
