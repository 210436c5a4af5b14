package dev.errata.curation;

import dev.errata.curation.Rehearsal.First;
import dev.errata.curation.Rehearsal.Looked;
import dev.errata.curation.Rehearsal.Move;
import dev.errata.curation.Rehearsal.OtherSample;
import dev.errata.curation.Rehearsal.OwnSample;
import dev.errata.curation.Rehearsal.RecentText;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import dev.errata.feedback.Beliefs;
import dev.errata.match.Context;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.MatchReport;
import dev.errata.match.PublishedEntry;
import dev.errata.match.RegexTrial;
import dev.errata.signature.Dialect;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One document among one knowledge base, and the same knowledge base with it. */
final class Rehearsing {

    private static final int LONGEST_LINE = 300;

    /** What moves less is not worth a look. */
    private static final int MOST_SHOWN = 100;

    private final KnowledgeBase before;
    private final KnowledgeBase after;
    private final Entry entry;
    private final Optional<Entry> former;
    private final Beliefs beliefs;

    Rehearsing(KnowledgeBase before, EntryDocument document, Optional<EntryId> place, Beliefs beliefs) {
        var id = document.entry().id();
        var published = before.find(place.orElse(id))
                .filter(it -> place.isPresent() || it.entry().id().equals(id));
        int revision = published.map(PublishedEntry::revision).orElse(0) + 1;
        this.before = before;
        this.entry = document.entry();
        this.former = published.map(PublishedEntry::entry);
        this.after = before.with(
                List.of(new PublishedEntry(document, revision)),
                former.map(Entry::id).filter(it -> !it.equals(id)).map(Set::of).orElse(Set.of()));
        this.beliefs = beliefs;
    }

    Rehearsal run(List<Recent.Text> texts, Duration budget) {
        var regex = entry.recognition().regex();
        var samples = entry.samples().stream().map(Entry.Sample::text).toList();
        var trial = alone(RegexTrial.of(regex, samples, before));
        return new Rehearsal(
                entry.id(),
                trial,
                own(trial),
                looked(suspectsFirst(others(), Other::text), Other::text, Rehearsing::other, budget),
                looked(suspectsFirst(texts, Recent.Text::text), Recent.Text::text, Rehearsing::recent, budget));
    }

    /** Nobody wants to hear that an entry overlaps itself. */
    private RegexTrial alone(RegexTrial trial) {
        var own = List.of(
                entry.id().toString(), former.map(Entry::id).orElse(entry.id()).toString());
        return new RegexTrial(
                trial.spans(),
                trial.safety(),
                trial.ordinary(),
                trial.overlaps().stream().filter(it -> !own.contains(it)).toList());
    }

    private List<OwnSample> own(RegexTrial trial) {
        return IntStream.range(0, entry.samples().size())
                .mapToObj(at -> new OwnSample(
                        at,
                        entry.samples().get(at).match(),
                        trial.spans().stream().anyMatch(span -> span.sample() == at),
                        first(after, entry.samples().get(at).text())))
                .toList();
    }

    /** A sample of another entry. */
    private record Other(EntryId owner, int position, String text) {}

    private List<Other> others() {
        var others = new ArrayList<Other>();
        for (var published : before.entries()) {
            var other = published.entry();
            boolean self = other.id().equals(entry.id())
                    || former.filter(it -> it.id().equals(other.id())).isPresent();
            for (int at = 0; at < other.samples().size() && !self; at++) {
                if (other.samples().get(at).match()) {
                    others.add(new Other(other.id(), at, other.samples().get(at).text()));
                }
            }
        }
        return others;
    }

    /** What the regex finds, or found before, is looked at in any case; the rest as long as there is time. */
    private <T> List<T> suspectsFirst(List<T> all, Function<T, String> text) {
        var regexes = Stream.concat(Stream.of(entry), former.stream())
                .map(it -> it.recognition().regex())
                .filter(it -> !it.isEmpty() && Dialect.check(it) instanceof Verdict.Accepted)
                .distinct()
                .map(it -> new Signature<>(it, it))
                .toList();
        var set = SignatureSet.compile(regexes);
        return all.stream()
                .sorted(Comparator.comparing((T it) ->
                        text.apply(it).lines().allMatch(line -> set.scan(line).isEmpty())))
                .toList();
    }

    private <T, C> Looked<C> looked(
            List<T> all, Function<T, String> text, BiFunction<T, Move, C> changed, Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        var found = new ArrayList<C>();
        int looked = 0;
        for (var it : all) {
            if (System.nanoTime() > end) {
                break;
            }
            looked++;
            var was = first(before, text.apply(it));
            var becomes = first(after, text.apply(it));
            if (!was.entry().equals(becomes.entry()) && !renamed(was, becomes) && found.size() < MOST_SHOWN) {
                found.add(changed.apply(it, Move.of(entry.id(), was, becomes)));
            }
        }
        return new Looked<>(looked, all.size(), found);
    }

    /** Whether the entry answers as before, only under the other id that it would have. */
    private boolean renamed(First was, First becomes) {
        return becomes.is(entry.id()) && former.filter(it -> was.is(it.id())).isPresent();
    }

    private First first(KnowledgeBase base, String text) {
        MatchReport report = base.answer(Reader.read(text), Context.NONE, 1, beliefs);
        return report.matches().stream()
                .findFirst()
                .map(it -> new First(it.entry().id().toString(), it.score()))
                .orElse(First.NONE);
    }

    private static OtherSample other(Other it, Move move) {
        return new OtherSample(it.owner(), it.position(), line(it.text()), move);
    }

    private static RecentText recent(Recent.Text it, Move move) {
        return new RecentText(it.origin(), it.id(), line(it.text()), move);
    }

    /** What to recognise a text by: the line that states it. */
    private static String line(String text) {
        var line = Reader.read(text).events().stream()
                .findFirst()
                .map(event -> event.headline().text())
                .orElse("");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
