package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.event.Transcript;
import dev.errata.feedback.Belief;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.Ranker.Ranked;
import dev.errata.search.Browse;
import dev.errata.search.TextIndex;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything published at one moment, compiled and indexed. Immutable and thread-safe; replaced whole. */
public final class KnowledgeBase {

    /** Near misses shown at most. */
    private static final int NEAR = 3;

    private final List<PublishedEntry> entries;
    private final Map<EntryId, Integer> positions;
    private final Recognition recognition;
    private final Ranker ranker;
    private final Browse browse;
    private final Map<EntryId, Verdict.Refused> refused;

    private KnowledgeBase(
            List<PublishedEntry> entries,
            Map<EntryId, Integer> positions,
            Recognition recognition,
            Browse browse,
            Map<EntryId, Verdict.Refused> refused) {
        this.entries = entries;
        this.positions = positions;
        this.recognition = recognition;
        this.ranker = new Ranker(entries);
        this.browse = browse;
        this.refused = refused;
    }

    /** Compiles and indexes {@code published}; takes about a second for two thousand entries. */
    public static KnowledgeBase of(List<PublishedEntry> published) {
        var entries = published.stream()
                .sorted(Comparator.comparing(it -> it.entry().id()))
                .toList();
        var values = entries.stream().map(PublishedEntry::entry).toList();
        var signatures = SignatureSet.compile(signatures(values, false));
        var anchored = SignatureSet.compile(signatures(values, true));
        var demands = values.stream()
                .map(entry -> Demand.of(entry.recognition().regex()))
                .toList();
        var recognition = new Recognition(signatures, anchored, TextIndex.of(values), demands, codes(values));
        var refused = new HashMap<EntryId, Verdict.Refused>();
        signatures.refused().forEach((at, verdict) -> refused.put(values.get(at).id(), verdict));
        return new KnowledgeBase(entries, positions(values), recognition, Browse.of(values), Map.copyOf(refused));
    }

    private static List<Signature<Integer>> signatures(List<Entry> entries, boolean anchored) {
        var signatures = new ArrayList<Signature<Integer>>();
        for (int at = 0; at < entries.size(); at++) {
            var regex = entries.get(at).recognition().regex();
            if (!regex.isEmpty() && (!anchored || regex.contains("^"))) {
                signatures.add(new Signature<>(at, regex));
            }
        }
        return signatures;
    }

    private static Map<EntryId, Integer> positions(List<Entry> entries) {
        var positions = new HashMap<EntryId, Integer>();
        for (int at = 0; at < entries.size(); at++) {
            for (var replaced : entries.get(at).replaces()) {
                positions.putIfAbsent(replaced, at);
            }
        }
        for (int at = 0; at < entries.size(); at++) {
            positions.put(entries.get(at).id(), at);
        }
        return Map.copyOf(positions);
    }

    private static Map<String, List<Integer>> codes(List<Entry> entries) {
        var codes = new HashMap<String, List<Integer>>();
        for (int at = 0; at < entries.size(); at++) {
            var code = entries.get(at).recognition().errorCode();
            if (!code.isEmpty()) {
                codes.computeIfAbsent(code, any -> new ArrayList<>()).add(at);
            }
        }
        return codes;
    }

    /** All entries, by id. */
    public List<PublishedEntry> entries() {
        return entries;
    }

    /** The entry of this id, or the one that replaces it: then its own id differs from the one asked for. */
    public Optional<PublishedEntry> find(EntryId id) {
        return Optional.ofNullable(positions.get(id)).map(entries::get);
    }

    /** Regexes that are switched off because the engine cannot run them safely, with the reason. */
    public Map<EntryId, Verdict.Refused> refused() {
        return refused;
    }

    public Browse.Found browse(Browse.Query query) {
        return browse.find(query, LocalDate.now(Clock.systemUTC()));
    }

    /** The answer to a text, not kept: its match id is empty. {@code limit} bounds the matches. */
    public MatchReport answer(Transcript transcript, Context context, int limit) {
        long start = System.nanoTime();
        var ranked = ranker.rank(recognition.cluesIn(transcript), context);
        var excerpts = Excerpts.of(transcript.masked().text());
        var matches = ranked.stream()
                .filter(Ranker::answers)
                .limit(limit)
                .map(it -> match(it, excerpts))
                .toList();
        var near = ranked.stream()
                .filter(Ranker::near)
                .limit(NEAR)
                .map(it -> match(it, excerpts))
                .toList();
        var masked = transcript.masked();
        return new MatchReport(
                "",
                masked,
                masked.removals().size(),
                transcript.lineCount(),
                false,
                Duration.ofNanos(System.nanoTime() - start),
                matches,
                near);
    }

    private Match match(Ranked it, Excerpts excerpts) {
        var published = entries.get(it.entry());
        return assemble(published, it.score(), excerpts.evidence(it.best().clues()), it.fit(), it.reasons());
    }

    /** A match as it is shown: an entry's beliefs and causes around the evidence. */
    Match assemble(
            PublishedEntry published,
            double score,
            List<Evidence> evidence,
            VersionFit fit,
            List<Match.Reason> reasons) {
        var entry = published.entry();
        var standing = entry.standing();
        return new Match(
                entry,
                published.revision(),
                score,
                evidence,
                Belief.authored(standing.confidence(), standing.evidenceCount(), standing.tier()),
                RatedWorkaround.bestFirst(entry),
                ranker.causesOf(entry, positions),
                fit,
                reasons);
    }
}
