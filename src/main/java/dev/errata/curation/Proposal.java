package dev.errata.curation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryId;
import dev.errata.sighting.Unknown;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents made of a cluster of unknowns. They say what was seen, and nothing that nobody said. Pure. */
final class Proposal {

    /** Where it is not even known what it is near to. */
    private static final String NO_DOMAIN = "unsorted";

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_SLUG = 80;
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]+");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Proposal() {}

    /** The entry with the cluster's statement as one more alias. */
    static ObjectNode alias(ObjectNode entry, Unknown cluster, LocalDate today) {
        var document = entry.deepCopy();
        var aliases = document.withArray("aliases");
        for (var alias : aliases) {
            if (alias.asText().equals(cluster.statement())) {
                return document;
            }
        }
        aliases.add(cluster.statement());
        document.put("last_updated", today.toString());
        return document;
    }

    /** The same with the event as one more sample to find. */
    static ObjectNode sample(ObjectNode entry, Unknown cluster) {
        var document = entry.deepCopy();
        document.withArray("samples").add(sample(cluster));
        return document;
    }

    /** An entry that knows how it is recognised, and nothing else. */
    static ObjectNode entry(EntryId id, Unknown cluster, LocalDate today) {
        var document = JSON.objectNode();
        document.put("id", id.toString());
        document.put("signature", cluster.statement());
        document.putNull("regex");
        document.put("domain", id.domain());
        document.put("category", "");
        document.put("root_cause", "");
        document.putArray("versions");
        document.putObject("os_specific");
        document.putArray("dead_ends");
        document.putArray("workarounds");
        var ties = document.putObject("transition_graph");
        ties.putArray("leads_to");
        ties.putArray("preceded_by");
        var confused = ties.putArray("frequently_confused_with");
        cluster.near().forEach(near -> confused.add(near.toString()));
        document.put("verification_tier", "community");
        document.put("evidence_count", 0);
        document.put("last_updated", today.toString());
        document.putArray("tags");
        document.putArray("aliases");
        document.put("locale", "en");
        document.putArray("samples").add(sample(cluster));
        return document;
    }

    /** An id that says what the cluster is about: the domain of the nearest entry, and the words that do not vary. */
    static EntryId id(Unknown cluster, Predicate<EntryId> taken) {
        var domain = cluster.near().stream().map(EntryId::domain).findFirst().orElse(NO_DOMAIN);
        var words = WORD.matcher(cluster.template().toLowerCase(Locale.ROOT).replaceAll("<[^>]*>", " "))
                .results()
                .map(it -> it.group())
                .limit(MOST_WORDS)
                .collect(Collectors.joining("-"));
        var slug = words.isEmpty()
                ? cluster.id()
                : words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("-$", "");
        return Stream.iterate(1, n -> n + 1)
                .map(n -> new EntryId(domain, n == 1 ? slug : slug + "-" + n))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode sample(Unknown cluster) {
        var sample = JSON.objectNode();
        sample.put("text", cluster.sample());
        sample.put("expect", "match");
        sample.put("origin", "captured");
        sample.put("source", "seen by this service's pipelines, cluster " + cluster.id());
        return sample;
    }
}
