package dev.errata.match;

import dev.errata.event.Role;
import dev.errata.match.Candidate.Place;
import dev.errata.match.Evidence.Kind;
import dev.errata.search.Rarity;
import dev.errata.search.Resemblance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures what speaks for and against each entry that a text gives signs of. A pure function.
 *
 * @param facts by position
 */
record FeatureExtraction(List<EntryFacts> facts, Rarity rarity) {

    /** Nats are measured in tens, so that all features are of one order. */
    private static final double TENS = 10;

    /** A domain that is further behind is as unlikely as can be. */
    private static final double LEAST_DOMAIN = -2;

    /** So many nats are worth two thirds of certainty. */
    private static final double MUCH = 10;

    /** Beyond so many nats more says no more. */
    private static final double ENOUGH = 35;

    List<Candidate> candidates(List<Clue> clues, TextFacts text, Context context) {
        var byEntry = clues.stream().collect(Collectors.groupingBy(Clue::entry, TreeMap::new, Collectors.toList()));
        var told = byEntry.entrySet().stream()
                .filter(it -> it.getValue().stream().anyMatch(Clue::telling))
                .map(it -> facts.get(it.getKey()))
                .toList();
        var candidates = new ArrayList<Candidate>();
        boolean above = clues.stream().anyMatch(clue -> clue.role() != Role.SUMMARY && clue.telling());
        byEntry.forEach((entry, its) -> candidates.add(candidate(entry, its, told, above, text, context)));
        return candidates;
    }

    Candidate candidate(
            int entry, List<Clue> clues, List<EntryFacts> told, boolean aboveSummary, TextFacts text, Context context) {
        var byLine = clues.stream().collect(Collectors.groupingBy(Clue::at, TreeMap::new, Collectors.toList()));
        var places = new ArrayList<Place>();
        byLine.forEach((at, its) -> places.add(new Place(at, its, place(entry, at, its, aboveSummary, text))));
        var fit = VersionMatrix.fit(facts.get(entry).entry().applicability().versions(), text.software());
        return new Candidate(entry, places, own(entry, clues, told, fit, text, context), fit);
    }

    private FeatureVector place(int position, int at, List<Clue> clues, boolean aboveSummary, TextFacts text) {
        var entry = facts.get(position);
        var features = FeatureVector.builder();
        boolean hit = clues.stream().anyMatch(clue -> clue.kind() == Kind.REGEX);
        features.set(Feature.REGEX_HIT, hit)
                .set(Feature.PROVEN_REGEX, hit && entry.provenRegex())
                .set(Feature.REGEX, telling(most(clues, clue -> clue.kind() == Kind.REGEX)))
                .set(Feature.VERBATIM, telling(most(clues, clue -> clue.quoted() && clue.certain())))
                .set(Feature.CODE, clues.stream().anyMatch(clue -> clue.kind() == Kind.ERROR_CODE));
        double focus = 0;
        var quoted = best(clues, Clue::quoted);
        if (quoted != null) {
            focus = quoted.focus();
            double nearby = worth(quoted.missing(), text.termsAround(at));
            features.set(Feature.WORDING, wording(quoted))
                    .set(Feature.COVERAGE, Math.max(0, quoted.coverage() - 0.5))
                    .set(Feature.NEARBY, nearby)
                    .set(Feature.MISSING, worth(quoted.missing()) - nearby);
        }
        features.set(Feature.REGEX_ALONE, hit ? Math.max(0, 1 - 2 * (quoted == null ? 0 : quoted.coverage())) : 0);
        var demanded = best(clues, Clue::demanded);
        if (demanded != null) {
            focus = Math.max(focus, demanded.focus());
            features.set(Feature.PATTERN, hit ? 0 : wording(demanded));
        }
        features.set(Feature.FOCUS, focus);
        var concepts = text.conceptsOf(at);
        double meant = worth(entry.concepts());
        double shared = worth(entry.concepts(), concepts);
        features.set(Feature.SAME_CONCEPT, meant == 0 ? 0 : shared / meant)
                .set(Feature.OTHER_CONCEPT, meant > 0 && shared == 0 && !concepts.isEmpty());
        var line = text.identifiersOf(at);
        features.set(Feature.SAME_NAME, entry.identifiers().shares(line))
                .set(
                        Feature.NAME_LACKING,
                        entry.identifiers().any() && !entry.identifiers().shares(text.identifiers()))
                .set(Feature.OTHER_EXCEPTION, entry.identifiers().otherException(line, text.identifiers()))
                .set(Feature.OTHER_CODE, entry.identifiers().otherCode(line, text.identifiers()));
        switch (clues.getFirst().role()) {
            case CAUSE -> features.set(Feature.IN_CAUSE, true).set(Feature.IN_HEADLINE, text.inTrace(at));
            case HEADLINE -> features.set(Feature.IN_HEADLINE, text.inTrace(at));
            case LINK -> features.set(Feature.IN_LINK, true);
            case FRAME -> features.set(Feature.IN_FRAME, true);
            case SUMMARY -> features.set(Feature.IN_SUMMARY, aboveSummary);
            case DETAIL -> {}
        }
        int complaint = text.complaint(at);
        double domain = text.domain(at, entry.entry().id().domain());
        return features.set(Feature.DOMAIN, Math.max(LEAST_DOMAIN, domain / TENS))
                .set(Feature.TOPIC, text.topic(at, position))
                .set(Feature.NO_COMPLAINT, complaint < 0)
                .set(Feature.EARLY, complaint < 0 ? 0 : 1.0 / (1 + complaint))
                .set(Feature.MERE_WARNING, text.merelyWarns(at))
                .build();
    }

    private FeatureVector own(
            int position, List<Clue> clues, List<EntryFacts> told, VersionFit fit, TextFacts text, Context context) {
        var entry = facts.get(position);
        boolean hit = clues.stream().anyMatch(clue -> clue.kind() == Kind.REGEX);
        boolean warned = entry.warning() && told.stream().anyMatch(other -> !other.warning());
        boolean specificBeside = entry.generic() && told.stream().anyMatch(other -> !other.generic());
        double lines =
                clues.stream().filter(Clue::telling).map(Clue::at).distinct().count();
        var domain = entry.entry().id().domain();
        return FeatureVector.builder()
                .set(Feature.CANDIDATE, true)
                .set(Feature.NAMED, entry.names().stream().anyMatch(text::names))
                .set(Feature.FURTHER_LINES, Math.log(Math.max(1.0, lines)))
                .set(Feature.REGEX_MISSED, entry.hasRegex() && !hit)
                .set(Feature.PROVEN_REGEX_MISSED, entry.provenRegex() && !hit)
                .set(Feature.BROAD, hit ? Math.log1p(entry.breadth()) : 0)
                .set(Feature.ORDINARY, hit ? Math.log1p(entry.ordinaryHits()) : 0)
                .set(Feature.GENERIC, specificBeside)
                .set(Feature.SYMPTOM, told.stream().anyMatch(other -> other.causes(entry)))
                .set(Feature.WARNING_BESIDE_ERROR, warned)
                .set(Feature.ASKED_DOMAIN, asked(context, domain))
                .set(Feature.RIGHT_VERSION, fit == VersionFit.AFFECTED)
                .set(Feature.WRONG_VERSION, fit == VersionFit.NOT_AFFECTED)
                .set(Feature.SYSTEM, system(entry, text.system()))
                .build();
    }

    private static double asked(Context context, String domain) {
        return context.domains().isEmpty() ? 0 : context.domains().contains(domain) ? 1 : -1;
    }

    private static double system(EntryFacts entry, String system) {
        return system.isEmpty() || entry.systems().isEmpty()
                ? 0
                : entry.systems().contains(system) ? 1 : -1;
    }

    private static double nats(double nats) {
        return Math.min(nats, ENOUGH) / TENS;
    }

    private static double wording(Resemblance it) {
        return telling(it.weight()) * it.coverage() * it.coverage();
    }

    /** 0..1: the first words say most; beyond some, more of them say no more. */
    private static double telling(double nats) {
        return 1 - Math.exp(-nats / MUCH);
    }

    private double worth(Collection<String> terms) {
        return nats(terms.stream().mapToDouble(rarity::of).sum());
    }

    /** Rarity of those of {@code terms} that are among {@code present}. */
    private double worth(Collection<String> terms, Set<String> present) {
        return worth(terms.stream().filter(present::contains).toList());
    }

    private static double most(List<Clue> clues, Predicate<Clue> which) {
        return clues.stream().filter(which).mapToDouble(Clue::weight).max().orElse(0);
    }

    private static @Nullable Resemblance best(List<Clue> clues, Predicate<Clue> which) {
        return clues.stream()
                .filter(which)
                .map(Clue::resemblance)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(FeatureExtraction::wording))
                .orElse(null);
    }
}
