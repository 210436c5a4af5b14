package dev.errata.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which technology a text is about, judged by its words: a naive Bayes model over what the entries of each domain say. Immutable and
 * thread-safe.
 */
public final class DomainModel {

    /** A domain is read as if it had so many further entries that speak as all entries do. */
    private static final double PRIOR_ENTRIES = 4;

    /** A word that so many entries of a domain use counts half of what it would if all did: a single use may be chance. */
    private static final double BORNE_OUT = 2;

    /** Of a long text only its most telling words count, or its length alone would make the model sure. */
    private static final int TELLING = 6;

    /** What a single word can say, in nats: one word is never proof. */
    private static final double LOUDEST = 4;

    private final Map<String, Map<String, Double>> byTerm;
    private final Set<String> domains;

    private DomainModel(Map<String, Map<String, Double>> byTerm, Set<String> domains) {
        this.byTerm = byTerm;
        this.domains = domains;
    }

    /** A model that was made before: by term and domain what the term says for the domain, in nats. */
    static DomainModel of(Map<String, Map<String, Double>> byTerm, Set<String> domains) {
        return new DomainModel(Map.copyOf(byTerm), Set.copyOf(domains));
    }

    Map<String, Map<String, Double>> byTerm() {
        return byTerm;
    }

    Set<String> domains() {
        return domains;
    }

    /** From what all entries say. */
    public static DomainModel of(List<Slip> slips) {
        var sizes = new HashMap<String, Integer>();
        var inDomain = new HashMap<String, Map<String, Integer>>();
        var everywhere = new HashMap<String, Integer>();
        for (var slip : slips) {
            sizes.merge(slip.domain(), 1, Integer::sum);
            for (var term : slip.document()) {
                inDomain.computeIfAbsent(term, any -> new HashMap<>()).merge(slip.domain(), 1, Integer::sum);
                everywhere.merge(term, 1, Integer::sum);
            }
        }
        var byTerm = new HashMap<String, Map<String, Double>>();
        inDomain.forEach((term, counts) -> {
            double share = everywhere.getOrDefault(term, 0) / (double) slips.size();
            var odds = new HashMap<String, Double>();
            for (var domain : counts.entrySet()) {
                double within = (domain.getValue() + PRIOR_ENTRIES * share)
                        / (sizes.getOrDefault(domain.getKey(), 0) + PRIOR_ENTRIES);
                if (within > share) {
                    double borne = domain.getValue() / (domain.getValue() + BORNE_OUT);
                    odds.put(domain.getKey(), Math.min(LOUDEST, borne * Math.log(within / share)));
                }
            }
            byTerm.put(term, Map.copyOf(odds));
        });
        return new DomainModel(Map.copyOf(byTerm), Set.copyOf(sizes.keySet()));
    }

    /** How far each domain is behind the likeliest, in nats: 0 for the likeliest itself, negative for others; all domains. */
    public Map<String, Double> judge(Collection<String> terms) {
        var heard = new HashMap<String, List<Double>>();
        for (var term : new HashSet<>(terms)) {
            byTerm.getOrDefault(term, Map.of())
                    .forEach((domain, odds) -> heard.computeIfAbsent(domain, any -> new ArrayList<>())
                            .add(odds));
        }
        var sums = new HashMap<String, Double>();
        heard.forEach((domain, odds) -> {
            odds.sort(Comparator.reverseOrder());
            sums.put(
                    domain,
                    odds.stream()
                            .limit(TELLING)
                            .mapToDouble(Double::doubleValue)
                            .sum());
        });
        double most =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var behind = new HashMap<String, Double>();
        for (var domain : domains) {
            behind.put(domain, sums.getOrDefault(domain, 0.0) - most);
        }
        return Map.copyOf(behind);
    }
}
