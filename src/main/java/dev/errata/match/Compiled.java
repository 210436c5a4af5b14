package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.search.Browse;
import dev.errata.search.DomainModel;
import dev.errata.search.Vocabulary;
import dev.errata.signature.Cost;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Entries, compiled and indexed. Immutable and thread-safe.
 *
 * @param slots by position; what is gone keeps its place, and is found there no more
 * @param positions of all ids, also of those that were replaced
 * @param refused regexes that are switched off
 */
record Compiled(
        List<PublishedEntry> slots,
        Positions positions,
        Recognition recognition,
        DomainModel domains,
        Mentions mentions,
        Neighbourhood neighbourhood,
        Browse browse,
        Map<EntryId, Verdict.Refused> refused) {

    private static final Comparator<PublishedEntry> BY_ID =
            Comparator.comparing(it -> it.entry().id());

    /** @param vocabulary makes what all entries say from these entries, of these digests */
    static Compiled of(
            Collection<PublishedEntry> published, BiFunction<List<Entry>, List<String>, Vocabulary> vocabulary) {
        var slots = published.stream().sorted(BY_ID).toList();
        var entries = slots.stream().map(PublishedEntry::entry).toList();
        var all = IntStream.range(0, slots.size()).boxed().toList();
        var signatures = SignatureSet.compile(regexes(all, slots));
        var said = vocabulary.apply(
                entries, slots.stream().map(PublishedEntry::digest).toList());
        return new Compiled(
                slots,
                Positions.of(entries),
                new Recognition(
                        signatures.counting(),
                        SignatureSet.compile(anchored(all, slots)).counting(),
                        said.text(),
                        entries.stream().map(Compiled::demand).toList(),
                        Places.of(entries, Compiled::codes)),
                said.domains(),
                Mentions.among(entries),
                Neighbourhood.of(entries, signatures),
                Browse.of(entries),
                refused(signatures, entries));
    }

    /**
     * The same after some changes: what an entry says now, empty where it is gone. Costs as much as there are changes, and a little for
     * each entry that there is.
     */
    Compiled after(Map<EntryId, Optional<PublishedEntry>> changes) {
        var now = new ArrayList<>(slots);
        var edits = edits(changes, now);
        var entries = now.stream().map(PublishedEntry::entry).toList();
        var all = recognition
                .signatures()
                .with(regexes(edits.now().keySet(), now), edits.former().keySet());
        return new Compiled(
                List.copyOf(now),
                positions.after(edits),
                new Recognition(
                        all,
                        recognition
                                .anchored()
                                .with(
                                        anchored(edits.now().keySet(), now),
                                        edits.former().keySet()),
                        recognition.text().after(edits.former(), edits.now()),
                        demands(edits, entries),
                        recognition.codes().after(edits)),
                domains,
                mentions.and(Mentions.among(edits.now().values())),
                neighbourhood.after(
                        edits,
                        entries,
                        all.quiet(),
                        SignatureSet.compile(regexes(edits.now().keySet(), now))),
                browse.after(edits.former().keySet(), edits.now()),
                refused(all, entries));
    }

    /** Puts into {@code slots} what is there now: what changes stays in its place, what is new comes last. */
    private Edits edits(Map<EntryId, Optional<PublishedEntry>> changes, List<PublishedEntry> slots) {
        var former = new TreeMap<Integer, Entry>();
        var now = new TreeMap<Integer, Entry>();
        for (var change : new TreeMap<>(changes).entrySet()) {
            var place = positions.own(change.getKey());
            place.ifPresent(at -> former.put(at, slots.get(at).entry()));
            change.getValue().ifPresent(it -> {
                int at = place.orElse(slots.size());
                if (at == slots.size()) {
                    slots.add(it);
                } else {
                    slots.set(at, it);
                }
                now.put(at, it.entry());
            });
        }
        return new Edits(former, now);
    }

    /** The same, which goes on counting what regexes cost where another is. */
    Compiled countingOn(Compiled former) {
        Function<Integer, Optional<Integer>> was =
                at -> former.positions().own(slots.get(at).entry().id());
        var counting = new Recognition(
                recognition.signatures().countingOn(former.recognition.signatures(), was),
                recognition.anchored().countingOn(former.recognition.anchored(), was),
                recognition.text(),
                recognition.demands(),
                recognition.codes());
        return new Compiled(slots, positions, counting, domains, mentions, neighbourhood, browse, refused);
    }

    /** What the regex at a position cost in service. */
    Cost costOf(int position) {
        return recognition
                .signatures()
                .costOf(position)
                .plus(recognition.anchored().costOf(position));
    }

    /** By position, what those regexes cost that any line was looked at for. */
    Map<Integer, Cost> costs() {
        var costs = recognition.signatures().costs();
        recognition.anchored().costs().forEach((at, cost) -> costs.merge(at, cost, Cost::plus));
        return costs;
    }

    private List<Demand> demands(Edits edits, List<Entry> entries) {
        var demands = new ArrayList<>(recognition.demands());
        entries.stream().skip(demands.size()).map(Compiled::demand).forEach(demands::add);
        edits.now().forEach((at, entry) -> demands.set(at, demand(entry)));
        return demands;
    }

    private static Demand demand(Entry entry) {
        return Demand.of(entry.recognition().regex());
    }

    private static List<Signature<Integer>> regexes(Collection<Integer> positions, List<PublishedEntry> slots) {
        return positions.stream()
                .filter(at -> !slots.get(at).regex().isEmpty())
                .map(at -> new Signature<>(at, slots.get(at).regex()))
                .toList();
    }

    private static List<Signature<Integer>> anchored(Collection<Integer> positions, List<PublishedEntry> slots) {
        return regexes(positions, slots).stream()
                .filter(it -> it.regex().contains("^"))
                .toList();
    }

    private static List<String> codes(Entry entry) {
        var code = entry.recognition().errorCode();
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static Map<EntryId, Verdict.Refused> refused(SignatureSet<Integer> signatures, List<Entry> entries) {
        var refused = new HashMap<EntryId, Verdict.Refused>();
        signatures
                .refused()
                .forEach((at, verdict) -> refused.put(entries.get(at).id(), verdict));
        return Map.copyOf(refused);
    }
}
