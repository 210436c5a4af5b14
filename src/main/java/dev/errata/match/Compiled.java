package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.search.Browse;
import dev.errata.search.DomainModel;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Entries, compiled and indexed. Immutable and thread-safe.
 *
 * @param slots by position; what is gone keeps its place
 * @param gone positions where nothing stands any more
 * @param positions of all ids, also of those that were replaced
 * @param refused regexes that are switched off
 */
record Compiled(
        List<PublishedEntry> slots,
        Set<Integer> gone,
        Map<EntryId, Integer> positions,
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
        return new Compiled(
                slots,
                Set.of(),
                positions(entries, Set.of()),
                new Recognition(
                        signatures,
                        SignatureSet.compile(anchored(all)),
                        TextIndex.of(entries),
                        entries.stream().map(Compiled::demand).toList(),
                        codes(entries, Set.of())),
                DomainModel.of(entries),
                Mentions.among(entries),
                Neighbourhood.of(entries, signatures),
                Browse.of(entries),
                refused(signatures, entries));
    }

    /** All that is there, by id. */
    List<PublishedEntry> live() {
        return IntStream.range(0, slots.size())
                .filter(at -> !gone.contains(at))
                .mapToObj(slots::get)
                .sorted(BY_ID)
                .toList();
    }

    /** What is there after {@code changes}, in no order. */
    Collection<PublishedEntry> with(Map<EntryId, Optional<PublishedEntry>> changes) {
        var byId = new HashMap<EntryId, PublishedEntry>();
        live().forEach(it -> byId.put(it.entry().id(), it));
        changes.forEach((id, entry) -> entry.ifPresentOrElse(it -> byId.put(id, it), () -> byId.remove(id)));
        return byId.values();
    }

    /** The same, which {@link #of} made, after some changes: what an entry says now, empty where it is gone. */
    Compiled after(Map<EntryId, Optional<PublishedEntry>> changes) {
        var now = new ArrayList<>(slots);
        var edits = edits(changes, now);
        var lost = edits.positions().stream().filter(edits::gone).collect(Collectors.toUnmodifiableSet());
        var entries = now.stream().map(PublishedEntry::entry).toList();
        var all = recognition
                .signatures()
                .with(regexes(edits.now()), edits.former().keySet());
        return new Compiled(
                List.copyOf(now),
                lost,
                positions(entries, lost),
                new Recognition(
                        all,
                        recognition
                                .anchored()
                                .with(anchored(edits.now()), edits.former().keySet()),
                        recognition.text().after(edits.former(), edits.now()),
                        demands(edits, entries),
                        codes(entries, lost)),
                domains,
                mentions.and(Mentions.among(edits.now().values())),
                neighbourhood.after(edits, entries, all, SignatureSet.compile(regexes(edits.now()))),
                browse.after(edits.former().keySet(), edits.now().values()),
                refused(all, entries));
    }

    /** Puts into {@code slots} what is there now: what changes stays in its place, what is new comes last. */
    private Edits edits(Map<EntryId, Optional<PublishedEntry>> changes, List<PublishedEntry> slots) {
        var former = new TreeMap<Integer, Entry>();
        var now = new TreeMap<Integer, Entry>();
        for (var change : new TreeMap<>(changes).entrySet()) {
            var place = place(change.getKey());
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

    /** Where the entry of this very id is. */
    private Optional<Integer> place(EntryId id) {
        return Optional.ofNullable(positions.get(id))
                .filter(at -> slots.get(at).entry().id().equals(id));
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

    private static Map<EntryId, Integer> positions(List<Entry> entries, Set<Integer> gone) {
        var positions = new HashMap<EntryId, Integer>();
        for (int at = 0; at < entries.size(); at++) {
            for (var replaced :
                    gone.contains(at) ? List.<EntryId>of() : entries.get(at).replaces()) {
                positions.putIfAbsent(replaced, at);
            }
        }
        for (int at = 0; at < entries.size(); at++) {
            if (!gone.contains(at)) {
                positions.put(entries.get(at).id(), at);
            }
        }
        return Map.copyOf(positions);
    }

    private static Map<String, List<Integer>> codes(List<Entry> entries, Set<Integer> gone) {
        var codes = new HashMap<String, List<Integer>>();
        for (int at = 0; at < entries.size(); at++) {
            var code = entries.get(at).recognition().errorCode();
            if (!code.isEmpty() && !gone.contains(at)) {
                codes.computeIfAbsent(code, any -> new ArrayList<>()).add(at);
            }
        }
        return codes;
    }

    private static Map<EntryId, Verdict.Refused> refused(SignatureSet<Integer> signatures, List<Entry> entries) {
        var refused = new HashMap<EntryId, Verdict.Refused>();
        signatures
                .refused()
                .forEach((at, verdict) -> refused.put(entries.get(at).id(), verdict));
        return Map.copyOf(refused);
    }
}
