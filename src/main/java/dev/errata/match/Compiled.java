package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.search.Browse;
import dev.errata.search.DomainModel;
import dev.errata.search.Slip;
import dev.errata.search.TextIndex;
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
import java.util.SortedMap;
import java.util.TreeMap;

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

    static Compiled of(Collection<PublishedEntry> published) {
        var slots = published.stream().sorted(BY_ID).toList();
        var entries = slots.stream().map(PublishedEntry::entry).toList();
        var all = everything(entries);
        var signatures = SignatureSet.compile(regexes(all));
        var slips = Slip.of(entries);
        return new Compiled(
                slots,
                Positions.of(entries),
                new Recognition(
                        signatures,
                        SignatureSet.compile(anchored(all)),
                        TextIndex.of(slips),
                        entries.stream().map(Compiled::demand).toList(),
                        Places.of(entries, Compiled::codes)),
                DomainModel.of(slips),
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
                .with(regexes(edits.now()), edits.former().keySet());
        return new Compiled(
                List.copyOf(now),
                positions.after(edits),
                new Recognition(
                        all,
                        recognition
                                .anchored()
                                .with(anchored(edits.now()), edits.former().keySet()),
                        recognition.text().after(edits.former(), edits.now()),
                        demands(edits, entries),
                        recognition.codes().after(edits)),
                domains,
                mentions.and(Mentions.among(edits.now().values())),
                neighbourhood.after(edits, entries, all, SignatureSet.compile(regexes(edits.now()))),
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

    private List<Demand> demands(Edits edits, List<Entry> entries) {
        var demands = new ArrayList<>(recognition.demands());
        entries.stream().skip(demands.size()).map(Compiled::demand).forEach(demands::add);
        edits.now().forEach((at, entry) -> demands.set(at, demand(entry)));
        return demands;
    }

    private static Demand demand(Entry entry) {
        return Demand.of(entry.recognition().regex());
    }

    private static SortedMap<Integer, Entry> everything(List<Entry> entries) {
        var all = new TreeMap<Integer, Entry>();
        entries.forEach(entry -> all.put(all.size(), entry));
        return all;
    }

    private static List<Signature<Integer>> regexes(SortedMap<Integer, Entry> entries) {
        return entries.entrySet().stream()
                .filter(it -> !it.getValue().recognition().regex().isEmpty())
                .map(it ->
                        new Signature<>(it.getKey(), it.getValue().recognition().regex()))
                .toList();
    }

    private static List<Signature<Integer>> anchored(SortedMap<Integer, Entry> entries) {
        return regexes(entries).stream().filter(it -> it.regex().contains("^")).toList();
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
