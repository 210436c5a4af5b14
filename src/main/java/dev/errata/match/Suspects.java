package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tie;
import dev.errata.entry.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The causes that an answer leaves open for one of its entries, and how likely each is before anything was checked. A symptom's are the
 * entries that lead to it; of any other entry it is the entry itself beside those it may be taken for: entries that either calls easily
 * confused, and those that claim the same lines of the text. What follows from it, or leads to it, is no alternative.
 *
 * @param subject the entry that was asked about
 * @param all likeliest first; their priors and {@link #NONE} add up to 1
 */
record Suspects(Entry subject, List<Suspect> all) {

    /** One that may be the cause, and how likely it is before anything was checked. */
    record Suspect(Entry entry, double prior) {}

    /** The share of "none of these" before anything was checked: entries are many, but failures are more. */
    static final double NONE = 0.1;

    /** More suspects than these are no help to anybody. */
    private static final int MOST = 12;

    /** What a suspect is at least, beside others that the text points to: an answer that looks sure is what is to be checked. */
    private static final double LEAST = 0.02;

    /** The suspects for {@code asked} in {@code report}; empty where it is neither in it nor a cause of what is. */
    static Optional<Suspects> of(MatchReport report, EntryId asked, KnowledgeBase base) {
        return Stream.concat(report.matches().stream(), report.near().stream())
                .filter(match -> match.entry().id().equals(asked))
                .findFirst()
                .map(match -> symptom(match.entry(), match.causes())
                        ? causes(match.entry(), match.causes(), report)
                        : siblings(match.entry(), besides(match, report), report, base))
                .or(() -> Stream.concat(report.matches().stream(), report.near().stream())
                        .flatMap(match -> match.causes().stream())
                        .filter(cause -> cause.id().equals(asked))
                        .findFirst()
                        .map(cause -> cause(cause, report, base)));
    }

    private static Suspects cause(Entry cause, MatchReport report, KnowledgeBase base) {
        var causes = base.causesOf(cause);
        return symptom(cause, causes) ? causes(cause, causes, report) : siblings(cause, List.of(), report, base);
    }

    /** As answers have it: more than one entry leads to it, or it is a class of causes. */
    private static boolean symptom(Entry entry, List<Entry> causes) {
        return causes.size() > 1 || (entry.classification().generic() && !causes.isEmpty());
    }

    private static Suspects causes(Entry symptom, List<Entry> causes, MatchReport report) {
        return weighed(symptom, causes, symptom.ties().precededBy(), report);
    }

    private static Suspects siblings(Entry entry, List<EntryId> besides, MatchReport report, KnowledgeBase base) {
        var found = new LinkedHashMap<EntryId, Entry>();
        found.put(entry.id(), entry);
        Stream.concat(
                        besides.stream(),
                        entry.ties().confusedWith().stream().flatMap(tie -> EntryId.parse(tie.errorId()).stream()))
                .flatMap(id -> base.find(id).stream())
                .map(PublishedEntry::entry)
                .forEach(it -> found.putIfAbsent(it.id(), it));
        base.entries().stream()
                .map(PublishedEntry::entry)
                .filter(it -> names(it.ties().confusedWith(), entry))
                .forEach(it -> found.putIfAbsent(it.id(), it));
        found.values().removeIf(it -> Relation.leads(it, entry) || Relation.leads(entry, it));
        return weighed(entry, found.values(), entry.ties().confusedWith(), report);
    }

    /** The rivals of a match, and what else the report has for its lines. */
    private static List<EntryId> besides(Match match, MatchReport report) {
        return Stream.concat(
                        match.contenders().stream().map(Match.Rival::entry),
                        Stream.concat(report.matches().stream(), report.near().stream())
                                .filter(match::sharesLine)
                                .map(other -> other.entry().id()))
                .toList();
    }

    private static boolean names(List<Tie> ties, Entry other) {
        return ties.stream().anyMatch(tie -> tie.errorId().equals(other.id().toString()));
    }

    /**
     * Who is named in the report counts by its score there, who has a tie with a probability by that; what they leave of the whole
     * is shared evenly among the others, but never less than {@link #LEAST}, and nobody is worth less for having been named.
     */
    private static Suspects weighed(Entry subject, Collection<Entry> entries, List<Tie> ties, MatchReport report) {
        var given = entries.stream()
                .map(entry -> new Suspect(entry, Math.max(score(entry.id(), report), probability(entry.id(), ties))))
                .toList();
        double named = given.stream().mapToDouble(Suspect::prior).sum();
        long open = given.stream().filter(it -> it.prior() == 0).count();
        double least = open == 0 ? 0 : Math.max(LEAST, (1 - named) / open);
        var chosen = given.stream()
                .map(it -> new Suspect(it.entry(), Math.max(it.prior(), least)))
                .sorted(Comparator.comparingDouble(Suspect::prior).reversed())
                .limit(MOST)
                .toList();
        double sum = chosen.stream().mapToDouble(Suspect::prior).sum();
        return new Suspects(
                subject,
                chosen.stream()
                        .map(it -> new Suspect(it.entry(), (1 - NONE) * it.prior() / sum))
                        .toList());
    }

    private static double score(EntryId id, MatchReport report) {
        var scores = new ArrayList<Double>();
        Stream.concat(report.matches().stream(), report.near().stream()).forEach(match -> {
            if (match.entry().id().equals(id)) {
                scores.add(match.score());
            }
            match.rivals().stream()
                    .filter(rival -> rival.entry().equals(id))
                    .forEach(rival -> scores.add(rival.score()));
        });
        return scores.stream().mapToDouble(it -> it).max().orElse(0);
    }

    private static double probability(EntryId id, List<Tie> ties) {
        return ties.stream()
                .filter(tie -> tie.errorId().equals(id.toString()))
                .mapToDouble(Tie::probability)
                .filter(it -> it > 0)
                .max()
                .orElse(0);
    }

    /** Every suspect's probability, in order, and that of none of them. */
    double[] beliefs() {
        return Stream.concat(all.stream().map(Suspect::prior), Stream.of(all.isEmpty() ? 1 : NONE))
                .mapToDouble(it -> it)
                .toArray();
    }

    List<Entry> entries() {
        return all.stream().map(Suspect::entry).toList();
    }
}
