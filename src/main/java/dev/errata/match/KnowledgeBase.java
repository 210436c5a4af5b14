package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.event.Masked;
import dev.errata.event.Transcript;
import dev.errata.feedback.Beliefs;
import dev.errata.feedback.EntryBelief;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.Match.Rival;
import dev.errata.match.Ranker.Ranked;
import dev.errata.search.Browse;
import dev.errata.search.DomainModel;
import dev.errata.search.TextIndex;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything published at one moment, compiled and indexed. Immutable and thread-safe; replaced whole. */
public final class KnowledgeBase {

    /** Near misses shown at most. */
    private static final int NEAR = 3;

    /** Rivals named at most. */
    private static final int RIVALS = 3;

    private final List<PublishedEntry> entries;
    private final Map<EntryId, Integer> positions;
    private final Recognition recognition;
    private final DomainModel domains;
    private final Mentions mentions;
    private final FeatureExtraction extraction;
    private final Ranker ranker;
    private final Browse browse;
    private final Map<EntryId, Verdict.Refused> refused;

    private KnowledgeBase(
            List<PublishedEntry> entries,
            Recognition recognition,
            List<EntryFacts> facts,
            Twins twins,
            Map<EntryId, Verdict.Refused> refused) {
        var values = entries.stream().map(PublishedEntry::entry).toList();
        this.entries = entries;
        this.positions = positions(values);
        this.recognition = recognition;
        this.domains = DomainModel.of(values);
        this.mentions = Mentions.among(values);
        this.extraction = new FeatureExtraction(facts, recognition.rarity());
        this.ranker = new Ranker(facts, twins, Weights.shipped());
        this.browse = Browse.of(values);
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
        var hitBy = Twins.hitBy(values, signatures);
        var twins = Twins.among(values, hitBy);
        var facts = EntryFacts.of(values, signatures, hitBy, twins);
        return new KnowledgeBase(entries, recognition, facts, twins, Map.copyOf(refused));
    }

    /**
     * This knowledge base with {@code changed} in place of the entries of the same ids, or besides them where they are new, and without
     * {@code gone}.
     */
    public KnowledgeBase with(Collection<PublishedEntry> changed, Collection<EntryId> gone) {
        var byId = new LinkedHashMap<EntryId, PublishedEntry>();
        entries.forEach(it -> byId.put(it.entry().id(), it));
        byId.keySet().removeAll(gone);
        changed.forEach(it -> byId.put(it.entry().id(), it));
        return of(List.copyOf(byId.values()));
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

    /** The answer to a text by what authors say alone, where no reader is heard. */
    public MatchReport answer(Transcript transcript, Context context, int limit) {
        return answer(transcript, context, limit, Beliefs.AUTHORED);
    }

    /** The answer to a text, not kept: its match id is empty. {@code limit} bounds the matches. */
    public MatchReport answer(Transcript transcript, Context context, int limit, Beliefs beliefs) {
        long start = System.nanoTime();
        var believing = ranker.believing(beliefs);
        var looked = looked(transcript, context);
        var ranked = believing.rank(looked.candidates());
        var excerpts = Excerpts.of(transcript.masked().text());
        var matches = ranked.stream()
                .filter(believing::answers)
                .limit(limit)
                .map(it -> match(it, ranked, excerpts, looked, believing))
                .toList();
        var near = ranked.stream()
                .filter(believing::near)
                .limit(NEAR)
                .map(it -> match(it, ranked, excerpts, looked, believing))
                .toList();
        var masked = transcript.masked();
        return new MatchReport(
                "",
                masked,
                masked.removals().size(),
                transcript.lineCount(),
                false,
                Duration.ofNanos(System.nanoTime() - start),
                context,
                looked.text().software(),
                matches,
                near);
    }

    /** All that a text gives signs of, best first, answers or not. */
    List<Ranked> ranked(Transcript transcript, Context context) {
        return ranker.rank(candidates(transcript, context));
    }

    EntryId idOf(int position) {
        return entries.get(position).entry().id();
    }

    /** The same ranking with other weights: for learning. */
    Ranker rankerWith(Weights weights) {
        return new Ranker(ranker.facts(), ranker.twins(), weights);
    }

    /** What a text gives signs of, measured. */
    List<Candidate> candidates(Transcript transcript, Context context) {
        return looked(transcript, context).candidates();
    }

    private record Looked(TextFacts text, Context context, List<Candidate> candidates) {}

    private Looked looked(Transcript transcript, Context context) {
        var attention = Attention.on(transcript);
        var clues = recognition.cluesIn(transcript, attention);
        var text = new TextFacts(transcript, attention, context, recognition.text(), domains, mentions);
        return new Looked(text, context, extraction.candidates(clues, text, context));
    }

    /**
     * Why {@code asked} is not the first answer to a text: how it scores, and what the one before it has. It is compared with the first
     * that claims the same lines, else with the first of all. Empty where there is no such entry.
     */
    public Optional<Comparison> versus(Transcript transcript, Context context, EntryId asked, Beliefs beliefs) {
        return Optional.ofNullable(positions.get(asked))
                .map(position -> versus(looked(transcript, context), position, ranker.believing(beliefs)));
    }

    private Comparison versus(Looked looked, int position, Ranker believing) {
        var asked = entries.get(position).entry();
        var ranked = believing.rank(looked.candidates());
        if (ranked.isEmpty()) {
            return new Comparison.Nothing(asked);
        }
        if (ranked.getFirst().entry() == position) {
            var first = ranked.getFirst();
            return new Comparison.First(asked, first.score(), believing.answers(first));
        }
        var found = ranked.stream().filter(it -> it.entry() == position).findFirst();
        var other = found.orElseGet(() -> believing.weigh(
                extraction.candidate(position, List.of(), List.of(), false, looked.text(), looked.context())));
        var first = ranked.stream()
                .takeWhile(it -> it.entry() != position)
                .filter(it -> found.isPresent() && believing.sameError(it, other))
                .findFirst()
                .orElseGet(ranked::getFirst);
        return new Comparison.Behind(
                entries.get(first.entry()).entry(),
                asked,
                first.score(),
                rival(first, other, believing),
                found.isPresent());
    }

    /**
     * What {@code output}, possibly empty, makes of the causes that {@code report} leaves open for {@code asked}; empty where that entry
     * is neither in the report nor a cause of one that is.
     */
    public Optional<Narrowing> narrow(MatchReport report, EntryId asked, String output) {
        return Suspects.of(report, asked, this).map(suspects -> Narrowing.of(suspects, output));
    }

    /** What is known of the {@code steps} of a plan against what {@code report} matched; nothing where it matched nothing. */
    public List<StepVerdict> check(MatchReport report, List<String> steps) {
        return new PlanCheck(recognition.rarity()).check(report.matches(), steps);
    }

    /**
     * What is known of {@code asked}, or of what replaced it, for one who says by himself that this is the error: a report of no text, whose
     * one match has no evidence. Empty where there is no such entry.
     */
    public Optional<MatchReport> about(EntryId asked, Beliefs beliefs) {
        return find(asked)
                .map(it -> assemble(
                        it,
                        beliefs.of(it.entry()),
                        1,
                        List.of(),
                        VersionFit.UNKNOWN,
                        List.of(),
                        List.of(),
                        Grounds.NONE,
                        Optional.empty()))
                .map(match -> new MatchReport(
                        "",
                        new Masked("", List.of()),
                        0,
                        0,
                        false,
                        Duration.ZERO,
                        Context.NONE,
                        Map.of(),
                        List.of(match),
                        List.of()));
    }

    private Grounds grounds(Ranked it, Looked looked, EntryBelief belief) {
        var rows = entries.get(it.entry()).entry().applicability().versions();
        var told = VersionMatrix.decisive(rows, looked.context().software(), it.fit());
        var decisive =
                told.isEmpty() ? VersionMatrix.decisive(rows, looked.text().software(), it.fit()) : told;
        return Grounds.of(it.best().clues(), decisive, !told.isEmpty(), belief.right());
    }

    private Match match(Ranked it, List<Ranked> all, Excerpts excerpts, Looked looked, Ranker believing) {
        var published = entries.get(it.entry());
        var software =
                Concerned.by(published.entry(), looked.context(), looked.text().software());
        var belief = believing.beliefs().of(published.entry(), software);
        var twinOf = it.twinOf() < 0
                ? Optional.<EntryId>empty()
                : Optional.of(entries.get(it.twinOf()).entry().id());
        var rivals = all.stream()
                .filter(other -> believing.rivals(it, other) && other.strength() <= it.strength())
                .limit(RIVALS)
                .map(other -> rival(it, other, believing))
                .toList();
        return assemble(
                published,
                belief,
                it.score(),
                excerpts.evidence(it.best().clues()),
                it.fit(),
                believing.reasons(it),
                rivals,
                grounds(it, looked, belief),
                twinOf);
    }

    private Rival rival(Ranked first, Ranked other, Ranker believing) {
        var entry = entries.get(other.entry()).entry();
        return new Rival(
                entry.id(), entry.recognition().signature().en(), other.score(), believing.apart(first, other));
    }

    /**
     * What is believed of an entry as it was {@code then}: where it lives on, readers' word and acceptances are those on what it is now;
     * what was taken out of it since keeps the figures of then.
     */
    EntryBelief believed(Entry then, Context context, Map<String, String> software, Beliefs beliefs) {
        var concerned = Concerned.by(then, context, software);
        var old = beliefs.of(then, concerned);
        return find(then.id())
                .map(PublishedEntry::entry)
                .filter(now -> !now.equals(then))
                .map(now -> beliefs.of(now, concerned))
                .map(now -> new EntryBelief(
                        now.right(),
                        now.helps(),
                        over(old.workarounds(), now.workarounds()),
                        over(old.deadEnds(), now.deadEnds()),
                        now.read()))
                .orElse(old);
    }

    private static <T> Map<String, T> over(Map<String, T> old, Map<String, T> now) {
        var all = new HashMap<>(old);
        all.putAll(now);
        return all;
    }

    /** A match as it is shown: an entry's beliefs and causes around the evidence. */
    Match assemble(
            PublishedEntry published,
            EntryBelief belief,
            double score,
            List<Evidence> evidence,
            VersionFit fit,
            List<Match.Reason> reasons,
            List<Rival> rivals,
            Grounds grounds,
            Optional<EntryId> twinOf) {
        var entry = published.entry();
        return new Match(
                entry,
                published.revision(),
                score,
                evidence,
                belief,
                RatedWorkaround.bestFirst(entry, belief),
                causesOf(entry),
                fit,
                reasons,
                rivals,
                grounds,
                twinOf);
    }

    /** The entries that lead to {@code symptom} by its own word. */
    List<Entry> causesOf(Entry symptom) {
        return symptom.ties().precededBy().stream()
                .flatMap(tie -> EntryId.parse(tie.errorId()).map(positions::get).stream())
                .map(at -> entries.get(at).entry())
                .toList();
    }
}
