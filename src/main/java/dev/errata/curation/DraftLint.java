package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryText;
import dev.errata.entry.Places;
import dev.errata.entry.Reading;
import dev.errata.library.Finding;
import dev.errata.library.Linter;
import dev.errata.library.LoadedFile;
import dev.errata.library.Neighbours;
import dev.errata.library.Rule;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** The linter's word on drafts, among what is live. Thread-safe. */
@ApplicationScoped
public class DraftLint {

    private final LiveKnowledgeBase live;
    private final Clock clock;

    private volatile Around around = new Around(KnowledgeBase.of(List.of()), Neighbours.of(List.of()));

    DraftLint(LiveKnowledgeBase live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** The neighbours of one knowledge base: made once for all drafts that are linted while it is live. */
    private record Around(KnowledgeBase base, Neighbours neighbours) {}

    /** Gets the neighbours ready, so that who lints first does not wait for them. */
    void begin(@Observes LiveKnowledgeBase.Refreshed refreshed) {
        Thread.ofPlatform().name("neighbours").daemon().start(this::neighbours);
    }

    /** What is wrong with a document that may not be saved yet. */
    public List<Finding> findings(EntryDocument document) {
        return findings(CanonicalJson.of(document.json()));
    }

    /** IllegalStateException where the document cannot be read: drafts are made of what could be. */
    List<Finding> findings(String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var read, var places) -> findings(read, places);
            case Reading.Broken(var fault) ->
                throw new IllegalStateException("a draft cannot be read: " + fault.reason());
        };
    }

    /** What the linter says of a document whose text is at hand, so that findings have their lines. */
    public List<Finding> findings(EntryDocument document, Places places) {
        return new Linter(clock).lintOne(LoadedFile.of(document, places), neighbours());
    }

    /** Whether the entry's regex misses one of its samples. */
    boolean misses(ObjectNode document) {
        return findings(CanonicalJson.of(document)).stream().anyMatch(it -> it.rule() == Rule.SAMPLE_MISSED);
    }

    private synchronized Neighbours neighbours() {
        var base = live.current();
        var known = around;
        if (known.base() != base) {
            known = new Around(base, after(known, base));
            around = known;
        }
        return known.neighbours();
    }

    /** Of one edit among many entries only that edit is compiled. */
    private static Neighbours after(Around known, KnowledgeBase base) {
        var changed = base.since(known.base());
        return known.neighbours()
                .after(changed.published().stream().map(PublishedEntry::entry).toList(), changed.gone());
    }
}
