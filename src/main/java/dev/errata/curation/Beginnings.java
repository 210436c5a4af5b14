package dev.errata.curation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.event.Reader;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.SampleTaken;
import dev.errata.sighting.Sightings;
import dev.errata.sighting.Unknown;
import dev.errata.signature.Generalisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents to begin an entry with. Nothing is kept. Thread-safe. */
@ApplicationScoped
public class Beginnings {

    /** Samples that an entry begins with. */
    private static final int SAMPLES = 5;

    private final Inbox inbox;
    private final Sightings sightings;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    Beginnings(Inbox inbox, Sightings sightings, LiveKnowledgeBase live, Clock clock) {
        this.inbox = inbox;
        this.sightings = sightings;
        this.live = live;
        this.clock = clock;
    }

    /**
     * What is known of a cluster of unknowns.
     *
     * @param document with its statement as the signature, a regex that finds all samples, and the samples
     */
    public record Beginning(ObjectNode document, Unknown cluster) {}

    /** Empty where there is no such cluster. */
    public Optional<Beginning> ofCluster(String cluster) {
        return inbox.find(cluster).map(unknown -> {
            var base = live.current();
            var id = Proposal.id(unknown, it -> base.find(it).isPresent());
            var taken = sightings.ofCluster(cluster, Generalisation.MOST_TEXTS - 1);
            var document = Proposal.entry(id, unknown, LocalDate.now(clock));
            var regex = Generalisation.of(statements(unknown, taken)).regex();
            if (!regex.isEmpty()) {
                document.put("regex", regex);
            }
            samples(document, unknown, taken);
            return new Beginning(document, unknown);
        });
    }

    /** An entry that says nothing yet. */
    public ObjectNode blank() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("id", "")
                .put("signature", "")
                .putNull("regex")
                .put("domain", "")
                .put("category", "");
        document.put("root_cause", "").putArray("dead_ends");
        document.putArray("workarounds");
        document.put("verification_tier", "community").put("evidence_count", 0);
        document.put("last_updated", LocalDate.now(clock).toString()).putArray("tags");
        document.putArray("aliases");
        document.put("locale", "en").putArray("samples");
        return document;
    }

    /** The least general regex that finds all {@code texts}, or as many of the first of them as can be; empty where there is none. */
    public static String regex(List<String> texts) {
        return Generalisation.of(texts.stream()
                        .limit(Generalisation.MOST_TEXTS)
                        .map(Beginnings::statement)
                        .toList())
                .regex();
    }

    /** The lines that state what happened, without what logs put in front. */
    private static String statement(String text) {
        var lines = new LinkedHashSet<String>();
        for (var event : Reader.read(text).events()) {
            lines.add(event.headline().text());
            lines.add(event.innermost().text());
        }
        return String.join("\n", lines);
    }

    private static List<String> statements(Unknown unknown, List<SampleTaken> taken) {
        return Stream.concat(Stream.of(unknown.statement()), taken.stream().map(SampleTaken::statement))
                .distinct()
                .toList();
    }

    private static void samples(ObjectNode document, Unknown unknown, List<SampleTaken> taken) {
        var known = new LinkedHashSet<String>();
        known.add(unknown.sample());
        for (var sample : taken) {
            if (known.size() < SAMPLES && known.add(sample.text())) {
                document.withArray("samples")
                        .addObject()
                        .put("text", sample.text())
                        .put("expect", "match")
                        .put("origin", "captured")
                        .put("source", "seen by this service's pipelines, cluster " + unknown.id());
            }
        }
    }
}
