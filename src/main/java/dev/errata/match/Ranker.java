package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.feedback.Beliefs;
import dev.errata.match.Candidate.Place;
import dev.errata.match.Match.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Orders candidates and says how probable each is. A pure function of what was measured, what was learned and what is believed.
 *
 * <p>A candidate's strength is the weighted sum of its features. For one error only one entry is right, or none: so the odds of a
 * candidate are those of its strength against all that compete for the same lines, and against "none of them", whose strength is 0.
 *
 * <p>Readers' word on an entry moves its strength, and bounds its score from above: an entry that most readers call wrong is not shown
 * as surely right, however well it fits the text.
 *
 * @param facts by position
 * @param beliefs what readers' outcomes say; of an entry that no reader spoke of they say nothing here
 */
record Ranker(List<EntryFacts> facts, Twins twins, Weights learned, Beliefs beliefs) {

    Ranker(List<EntryFacts> facts, Twins twins, Weights learned) {
        this(facts, twins, learned, Beliefs.AUTHORED);
    }

    /** The same ranking by other beliefs. */
    Ranker believing(Beliefs others) {
        return new Ranker(facts, twins, learned, others);
    }

    /** Entries whose best lines are no further apart compete for one error. */
    private static final int SAME_ERROR = 4;

    private static final double MOST_SURE = 0.99;

    /** In nats; more would overflow and says no more. */
    private static final double MOST = 60;

    /** A twin is as probable as the one before it; this keeps the order of the list and of the scores in step. */
    private static final double BEHIND_TWIN = 0.999;

    /** Only entries that are likelier right than not say anything about the order of others. */
    private static final double SURE = 0.5;

    /** What stands behind another for another reason than its own strength is shown a little less sure. */
    private static final double BEHIND = 0.98;

    /**
     * A candidate, weighed.
     *
     * @param best the line that says most for it; an empty one where it is asked about by name and no line speaks of it
     * @param strength in nats, against 0 for "none"
     * @param shift how much of the strength is readers' word, in nats
     * @param score calibrated probability
     * @param known how probable it is that this or any rival is right: that the error is known at all
     * @param twinOf position of a better one of the same failure, or -1
     */
    record Ranked(
            Candidate candidate, Place best, double strength, double shift, double score, double known, int twinOf) {

        int entry() {
            return candidate.entry();
        }

        VersionFit fit() {
            return candidate.fit();
        }

        Ranked scored(double other) {
            return new Ranked(candidate, best, strength, shift, other, known, twinOf);
        }

        Ranked behind(int better, double other) {
            return new Ranked(candidate, best, strength, shift, other, known, better);
        }

        FeatureVector features() {
            return candidate.own().plus(best.features());
        }
    }

    List<Ranked> rank(List<Candidate> candidates) {
        var weighed = new ArrayList<Ranked>();
        for (var candidate : candidates) {
            weighed.add(weigh(candidate));
        }
        weighed.sort(this::stronger);
        var scored = new ArrayList<Ranked>();
        for (var it : weighed) {
            scored.add(score(it, weighed));
        }
        scored.sort(Comparator.comparingDouble(Ranked::score)
                .thenComparingDouble(Ranked::strength)
                .reversed()
                .thenComparing(this::stronger));
        return besideTwins(causesFirst(scored));
    }

    /**
     * Of several answers a cause comes before the symptoms that it leads to, and a warning after every error: it is the error that
     * brought the reader here.
     */
    private List<Ranked> causesFirst(List<Ranked> scored) {
        var sure = scored.stream()
                .filter(it -> it.score() >= SURE && answers(it) && it.best().certain())
                .toList();
        var behind = new HashMap<Integer, Double>();
        for (var symptom : sure) {
            for (var cause : sure) {
                if (outranks(cause, symptom)) {
                    double below = Math.min(cause.score(), behind.getOrDefault(cause.entry(), 1.0)) * BEHIND;
                    behind.merge(symptom.entry(), below, Math::min);
                }
            }
        }
        return scored.stream()
                .map(it -> it.scored(Math.min(it.score(), behind.getOrDefault(it.entry(), 1.0))))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(this::stronger))
                .toList();
    }

    private boolean outranks(Ranked cause, Ranked symptom) {
        var from = facts.get(cause.entry());
        var to = facts.get(symptom.entry());
        if (from.warning() != to.warning()) {
            return to.warning();
        }
        boolean seenApart =
                cause.best().at() != symptom.best().at() || cause.best().hit();
        boolean standsIn = from.generic() && !to.generic();
        return seenApart && !standsIn && from.causes(to);
    }

    Ranked weigh(Candidate candidate) {
        var best = candidate.places().stream()
                .max(Comparator.comparingDouble(
                                (Place place) -> place.features().dot(learned.features()))
                        .thenComparing(Place::at, Comparator.reverseOrder()))
                .orElseGet(() -> new Place(-1, List.of(), FeatureVector.ZERO));
        double strength =
                candidate.own().dot(learned.features()) + best.features().dot(learned.features());
        double shift = beliefs.shift(entry(candidate.entry()));
        return new Ranked(candidate, best, strength + shift, shift, 0, 0, -1);
    }

    /** Stronger first; of equals the one that is more surely right where it matches; then by id, never by file. */
    private int stronger(Ranked one, Ranked other) {
        int order = Double.compare(other.strength(), one.strength());
        if (order == 0) {
            order = Double.compare(confidence(other), confidence(one));
        }
        return order != 0 ? order : Integer.compare(one.entry(), other.entry());
    }

    private double confidence(Ranked it) {
        return beliefs.right(entry(it.entry())).low();
    }

    private Entry entry(int position) {
        return facts.get(position).entry();
    }

    private Ranked score(Ranked it, List<Ranked> all) {
        double own = Math.exp(Math.min(it.strength(), MOST));
        double alike = 0;
        double others = 0;
        for (var other : all) {
            if (other.entry() == it.entry() || !sameError(it, other) || tied(it, other)) {
                continue;
            }
            double its = Math.exp(Math.min(other.strength(), MOST));
            if (twins.alike(it.entry(), other.entry())) {
                alike += Math.min(its, own);
            } else {
                others += its;
            }
        }
        double any = own + alike + others;
        double score = learned.calibration().probability(Math.log((own + alike) / (1 + others)));
        return new Ranked(
                it.candidate(), it.best(), it.strength(), it.shift(), Math.min(most(it), score), any / (1 + any), -1);
    }

    /** The highest score that readers' word allows. */
    private double most(Ranked it) {
        var right = beliefs.right(entry(it.entry()));
        return right.reports() == 0 ? MOST_SURE : Math.min(MOST_SURE, right.high());
    }

    /** Whether they claim the same lines. */
    boolean sameError(Ranked one, Ranked other) {
        return Math.abs(one.best().at() - other.best().at()) <= SAME_ERROR;
    }

    /** Whether one leads to the other: where both are there, both are right. What is generic only stands in for what is specific. */
    private boolean tied(Ranked one, Ranked other) {
        boolean both = one.best().certain()
                && other.best().certain()
                && one.best().at() != other.best().at();
        var first = facts.get(one.entry());
        var second = facts.get(other.entry());
        return both && first.generic() == second.generic() && (first.causes(second) || second.causes(first));
    }

    /** Whether at most one of them is right: they claim the same lines and are not alike. */
    boolean rivals(Ranked one, Ranked other) {
        return !twins.alike(one.entry(), other.entry()) && sameError(one, other) && !tied(one, other);
    }

    /** Puts the entries that describe one failure one after the other, the best of them first. */
    private List<Ranked> besideTwins(List<Ranked> scored) {
        var ordered = new ArrayList<Ranked>();
        var placed = new HashSet<Integer>();
        for (var leader : scored) {
            if (!placed.add(twins.of(leader.entry()))) {
                continue;
            }
            ordered.add(leader);
            double score = leader.score();
            for (var twin : scored) {
                if (twin.entry() != leader.entry() && twins.same(twin.entry(), leader.entry())) {
                    score = Math.min(score * BEHIND_TWIN, twin.score());
                    ordered.add(twin.behind(leader.entry(), score));
                }
            }
        }
        return ordered;
    }

    /**
     * An error that is surely known is answered even where it is open which of two entries it is; but never by an entry that the text is
     * only about, without a line that says what the entry says.
     */
    boolean answers(Ranked it) {
        return it.best().speaks() && it.score() >= learned.answer() && it.known() >= learned.known();
    }

    boolean near(Ranked it) {
        return it.score() >= learned.hint() && !answers(it);
    }

    /** What the strength is made of, most telling first. */
    List<Reason> reasons(Ranked it) {
        return parts(it.features(), FeatureVector.ZERO, it.shift());
    }

    /** What sets {@code first} before {@code other}, most telling first; negative where {@code other} is ahead. */
    List<Reason> apart(Ranked first, Ranked other) {
        return parts(first.features(), other.features(), first.shift() - other.shift());
    }

    private List<Reason> parts(FeatureVector first, FeatureVector other, double shift) {
        var features = Arrays.stream(Feature.values())
                .map(feature -> reason(feature, first.get(feature) - other.get(feature)));
        return Stream.concat(features, Stream.of(new Reason(Reason.OUTCOMES, shift, shift)))
                .filter(reason -> reason.weight() != 0)
                .sorted(TELLING)
                .toList();
    }

    private static final Comparator<Reason> TELLING = Comparator.comparingDouble(
                    (Reason reason) -> Math.abs(reason.weight()))
            .reversed();

    private Reason reason(Feature feature, double value) {
        return new Reason(feature.key(), value, value * learned.features().get(feature));
    }
}
