package dev.errata.notify;

import dev.errata.sighting.Counted.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The rules that may tell something now, laid out so that a sighting meets few of them: what is seen the thousandth time looks at no rule
 * that waits for a first time, and no sighting at a rule about another entry or domain. Immutable, thread-safe.
 */
final class Rulebook {

    static final Rulebook EMPTY = new Rulebook(List.of(), Set.of());

    private final Shelf first = new Shelf();
    private final Shelf cluster = new Shelf();
    private final Shelf always = new Shelf();
    private final Set<String> targets;
    private final boolean empty;

    /** @param targets ids of those that are switched on; rules without one are left out */
    Rulebook(List<Rule> rules, Set<String> targets) {
        this.targets = Set.copyOf(targets);
        var telling = rules.stream()
                .filter(it -> it.what().enabled())
                .filter(it -> it.what().targets().stream().anyMatch(targets::contains))
                .toList();
        telling.forEach(it -> shelf(it.what().occasion()).add(it));
        this.empty = telling.isEmpty();
    }

    private Shelf shelf(Occasion occasion) {
        return switch (occasion) {
            case FIRST -> first;
            case CLUSTER -> cluster;
            case EVERY, RATE, SPIKE -> always;
        };
    }

    boolean isEmpty() {
        return empty;
    }

    /** Those that a rule tells, of the targets that are switched on. */
    Set<String> targets(Rule rule) {
        return rule.what().targets().stream().filter(targets::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** What the sightings are to the rules, one for each rule and subject, in an order that all nodes share. */
    List<Hit> hits(List<Sighting> sightings, Instant now) {
        var hits = new TreeMap<Hit.Key, Hit>();
        for (var sighting : sightings) {
            var met = met(sighting, now);
            if (!met.isEmpty()) {
                var subject = Hit.subject(sighting);
                for (var rule : met) {
                    var hit = new Hit(rule, subject, sighting, sighting.seen().count());
                    hits.merge(hit.key(), hit, Hit::and);
                }
            }
        }
        return List.copyOf(hits.values());
    }

    private List<Rule> met(Sighting sighting, Instant now) {
        var met = new ArrayList<Rule>();
        Consumer<Rule> meet = rule -> {
            if (rule.what().narrowing().fits(sighting) && !rule.snoozes(now)) {
                met.add(rule);
            }
        };
        always.each(sighting, meet);
        if (sighting.fresh()) {
            (sighting.seen().entry().isPresent() ? first : cluster).each(sighting, meet);
        }
        return met;
    }

    /** Rules by what they are about. */
    private static final class Shelf {

        private final Map<String, List<Rule>> byEntry = new HashMap<>();
        private final Map<String, List<Rule>> byDomain = new HashMap<>();
        private final List<Rule> others = new ArrayList<>();

        void add(Rule rule) {
            var narrowing = rule.what().narrowing();
            if (!narrowing.entry().isEmpty()) {
                byEntry.computeIfAbsent(narrowing.entry(), any -> new ArrayList<>())
                        .add(rule);
            } else if (!narrowing.domain().isEmpty()) {
                byDomain.computeIfAbsent(narrowing.domain(), any -> new ArrayList<>())
                        .add(rule);
            } else {
                others.add(rule);
            }
        }

        void each(Sighting sighting, Consumer<Rule> meet) {
            others.forEach(meet);
            if (sighting.seen().entry().isPresent() && !(byEntry.isEmpty() && byDomain.isEmpty())) {
                var id = sighting.seen().entry().get();
                byDomain.getOrDefault(id.domain(), List.of()).forEach(meet);
                if (!byEntry.isEmpty()) {
                    byEntry.getOrDefault(id.toString(), List.of()).forEach(meet);
                }
            }
        }
    }
}
