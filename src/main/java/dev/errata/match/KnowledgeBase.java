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
import dev.errata.search.Vocabulary;
import dev.errata.signature.Cost;
import dev.errata.signature.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Everything published at one moment, compiled and indexed. Immutable and thread-safe; replaced whole. */
public final class KnowledgeBase {

    /** Near misses shown at most. */
    private static final int NEAR = 3;

    /** Rivals named at most. */
    private static final int RIVALS = 3;

    /** What all was compiled to when that was done last. */
    private final Compiled base;
    /** What changed since: what each entry says now, empty where it is gone. */
    private final Map<EntryId, Optional<PublishedEntry>> changes;

    private final Compiled compiled;
    private final Listing entries;
    private final FeatureExtraction extraction;
    private final Ranker ranker;

    private KnowledgeBase(
            Compiled base, Map<EntryId, Optional<PublishedEntry>> changes, Compiled compiled, Listing entries) {
        this.base = base;
        this.changes = Map.copyOf(changes);
        this.compiled = compiled;
        this.entries = entries;
        var neighbourhood = compiled.neighbourhood();
        this.extraction = new FeatureExtraction(
                neighbourhood.facts(), compiled.recognition().rarity());
        this.ranker = new Ranker(neighbourhood.facts(), neighbourhood.twins(), Weights.shipped());
    }

    /** Compiles and indexes {@code published}; takes about a second for two thousand entries. */
    public static KnowledgeBase of(List<PublishedEntry> published) {
        return of(published, (entries, _) -> Vocabulary.of(entries));
    }

    /**
     * The same with what all entries say from elsewhere.
     *
     * @param vocabulary makes it from entries and the digests of their texts
     */
    static KnowledgeBase of(
            List<PublishedEntry> published, BiFunction<List<Entry>, List<String>, Vocabulary> vocabulary) {
        return of(Compiled.of(published, vocabulary));
    }

    private static KnowledgeBase of(Compiled compiled) {
        return new KnowledgeBase(compiled, Map.of(), compiled, new Listing(compiled.slots()));
    }

    /**
     * This knowledge base with {@code changed} in place of the entries of the same ids, or besides them where they are new, and without
     * {@code gone}. A few changes cost far less than compiling all anew; they answer as if all had been compiled anew, but
     * for what is counted over all entries (how common a domain's words and names are), which stays as it was until {@link #settled}.
     */
    public KnowledgeBase with(Collection<PublishedEntry> changed, Collection<EntryId> gone) {
        var edits = new HashMap<EntryId, Optional<PublishedEntry>>();
        gone.forEach(id -> edits.put(id, Optional.empty()));
        changed.forEach(it -> edits.put(it.entry().id(), Optional.of(it)));
        return with(edits);
    }

    private KnowledgeBase with(Map<EntryId, Optional<PublishedEntry>> edits) {
        var all = new HashMap<>(changes);
        all.putAll(edits);
        return new KnowledgeBase(base, all, compiled.after(edits), entries.with(edits));
    }

    /** The same entries, compiled and indexed anew where some changed since that was done last. */
    public KnowledgeBase settled() {
        return settled((entries, _) -> Vocabulary.of(entries));
    }

    KnowledgeBase settled(BiFunction<List<Entry>, List<String>, Vocabulary> vocabulary) {
        return changes.isEmpty()
                ? this
                : of(Compiled.of(entries.all(), vocabulary).countingOn(compiled));
    }

    /** Makes ready what the first who browses would wait for. */
    void warm() {
        compiled.browse().warm();
    }

    /** How many entries changed since all was compiled and indexed. */
    int edits() {
        return changes.size();
    }

    /** {@code settled}, which was made of {@code before}, with what changed between that and this. */
    @SuppressWarnings(
            "ReferenceEquality") // The very one: to compare what was compiled would take as long as to compile it.
    KnowledgeBase editsSince(KnowledgeBase before, KnowledgeBase settled) {
        if (base != before.base) {
            return this;
        }
        var later = new HashMap<>(changes);
        later.entrySet().removeIf(it -> it.getValue().equals(before.changes.get(it.getKey())));
        return later.isEmpty() ? settled : settled.with(later);
    }

    /**
     * What is otherwise than in another knowledge base.
     *
     * @param published what is new or says something else
     * @param gone what is no longer there
     */
    public record Changed(List<PublishedEntry> published, List<EntryId> gone) {
        public Changed {
            published = List.copyOf(published);
            gone = List.copyOf(gone);
        }
    }

    /** What changed since {@code before}: quick where most entries are the very same. */
    public Changed since(KnowledgeBase before) {
        return entries.since(before.entries);
    }

    /** Entries whose regex is switched off, as it costs too much. */
    public List<PublishedEntry> quarantined() {
        return entries.all().stream().filter(it -> it.quarantine().isOn()).toList();
    }

    /** What the regex of an entry costs in look-ups. */
    public Toll toll(EntryId id) {
        return Toll.of(compiled.positions().own(id).map(compiled::costOf).orElse(Cost.NONE));
    }

    /** What those regexes cost that any line was looked at for. */
    Map<EntryId, Cost> costs() {
        var costs = new HashMap<EntryId, Cost>();
        compiled.costs().forEach((at, cost) -> costs.put(idOf(at), cost));
        return costs;
    }

    /** All entries, by id. */
    public List<PublishedEntry> entries() {
        return entries.all();
    }

    /** The entry of this id, or the one that replaces it: then its own id differs from the one asked for. */
    public Optional<PublishedEntry> find(EntryId id) {
        return compiled.positions().of(id).map(this::at);
    }

    /** Regexes that are switched off because the engine cannot run them safely, with the reason. */
    public Map<EntryId, Verdict.Refused> refused() {
        return compiled.refused();
    }

    public Browse.Found browse(Browse.Query query) {
        return compiled.browse().find(query, LocalDate.now(Clock.systemUTC()));
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

    /** Whether a text gives any sign of any entry, were it one that answers nothing. */
    public boolean hasSignOf(Transcript transcript) {
        return !candidates(transcript, Context.NONE).isEmpty();
    }

    /** All that a text gives signs of, best first, answers or not. */
    List<Ranked> ranked(Transcript transcript, Context context) {
        return ranker.rank(candidates(transcript, context));
    }

    private PublishedEntry at(int position) {
        return compiled.slots().get(position);
    }

    /** Of an entry that there is. */
    EntryFacts factsOf(EntryId id) {
        return ranker.facts().get(compiled.positions().of(id).orElseThrow());
    }

    EntryId idOf(int position) {
        return at(position).entry().id();
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
        var clues = compiled.recognition().cluesIn(transcript, attention);
        var text = new TextFacts(
                transcript, attention, context, compiled.recognition().text(), compiled.domains(), compiled.mentions());
        return new Looked(text, context, extraction.candidates(clues, text, context));
    }

    /**
     * Why {@code asked} is not the first answer to a text: how it scores, and what the one before it has. It is compared with the first
     * that claims the same lines, else with the first of all. Empty where there is no such entry.
     */
    public Optional<Comparison> versus(Transcript transcript, Context context, EntryId asked, Beliefs beliefs) {
        return compiled.positions()
                .of(asked)
                .map(position -> versus(looked(transcript, context), position, ranker.believing(beliefs)));
    }

    private Comparison versus(Looked looked, int position, Ranker believing) {
        var asked = at(position).entry();
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
                at(first.entry()).entry(), asked, first.score(), rival(first, other, believing), found.isPresent());
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
        return new PlanCheck(compiled.recognition().rarity()).check(report.matches(), steps);
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
        var rows = at(it.entry()).entry().applicability().versions();
        var told = VersionMatrix.decisive(rows, looked.context().software(), it.fit());
        var decisive =
                told.isEmpty() ? VersionMatrix.decisive(rows, looked.text().software(), it.fit()) : told;
        return Grounds.of(it.best().clues(), decisive, !told.isEmpty(), belief.right());
    }

    private Match match(Ranked it, List<Ranked> all, Excerpts excerpts, Looked looked, Ranker believing) {
        var published = at(it.entry());
        var software =
                Concerned.by(published.entry(), looked.context(), looked.text().software());
        var belief = believing.beliefs().of(published.entry(), software);
        var twinOf = it.twinOf() < 0
                ? Optional.<EntryId>empty()
                : Optional.of(at(it.twinOf()).entry().id());
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
        var entry = at(other.entry()).entry();
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
                .flatMap(tie -> EntryId.parse(tie.errorId()).flatMap(compiled.positions()::of).stream())
                .map(at -> at(at).entry())
                .toList();
    }
}
