package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.match.Narrowing;
import dev.errata.match.Narrowing.Cause;
import dev.errata.match.Narrowing.Failed;
import dev.errata.match.Narrowing.Shift;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The causes that an answer leaves open, and what the pasted output of their checks makes of them.
 *
 * @param action where output is sent
 * @param anchor of this part of the page
 * @param output what was pasted so far, masked; empty before the first time
 * @param outstanding the cause that it is, as far as one can tell; null while none stands out
 * @param next the command to run next, or empty
 * @param failed commands that were run and failed
 * @param unreadable signs that cannot be looked for
 */
record ShownNarrowing(
        String action,
        String anchor,
        String entry,
        boolean symptom,
        String script,
        String output,
        boolean tooLarge,
        int maskedSecrets,
        List<Suspect> suspects,
        Bar none,
        @Nullable Suspect outstanding,
        String next,
        List<Failed> failed,
        List<String> unreadable) {

    /** A probability before and after, in percents. */
    record Bar(int before, int after) {

        private static Bar of(Shift shift) {
            return new Bar(Gauge.percent(shift.before()), Gauge.percent(shift.after()));
        }

        /** Where the change begins. */
        public int from() {
            return Math.min(before, after);
        }

        /** How wide the change is. */
        public int change() {
            return Math.abs(after - before);
        }

        public boolean moved() {
            return before != after;
        }
    }

    /**
     * One cause.
     *
     * @param id of its entry
     * @param href where its fixes are: in this answer, or on its own page
     * @param here whether they are in this answer
     * @param best action of its best fix, or blank
     * @param findings the most telling first; those that tell nothing are left out
     */
    record Suspect(
            String id,
            String href,
            boolean here,
            String signature,
            Said translation,
            Said best,
            Bar bar,
            List<ShownFinding> findings) {}

    /** So many are always shown. */
    private static final int FIRST = 3;

    /** Percents below which a cause is not worth the room. */
    private static final int FEW = 10;

    /** Less is no change. */
    private static final double LEAST = 0.005;

    /**
     * @param address of the answer
     * @param places where in the answer an entry's fixes are; empty for one that is not in it
     * @param best the best fix of an entry
     */
    static ShownNarrowing of(
            Narrowing narrowing,
            String address,
            String match,
            Pasted pasted,
            Function<EntryId, String> places,
            Function<Entry, Said> best,
            Language language) {
        var id = narrowing.subject().id();
        boolean mine = pasted.entry().equals(id.toString());
        var outstanding = narrowing.standsOut().map(it -> suspect(it, places, best, language));
        return new ShownNarrowing(
                address + "/narrow",
                match + "-narrow",
                id.toString(),
                narrowing.causes().stream().noneMatch(it -> it.entry().id().equals(id)),
                narrowing.script(),
                mine ? pasted.output() : "",
                mine && pasted.tooLarge(),
                narrowing.maskedSecrets(),
                narrowing.causes().stream()
                        .map(it -> suspect(it, places, best, language))
                        .toList(),
                Bar.of(narrowing.none()),
                outstanding.orElse(null),
                narrowing.next().map(Narrowing.Next::run).orElse(""),
                narrowing.failed(),
                narrowing.unreadable().stream()
                        .map(it -> it.check().lookFor())
                        .distinct()
                        .toList());
    }

    private static Suspect suspect(
            Cause cause, Function<EntryId, String> places, Function<Entry, Said> best, Language language) {
        var entry = cause.entry();
        var place = places.apply(entry.id());
        return new Suspect(
                entry.id().toString(),
                place.isEmpty() ? Addresses.of(entry.id()) : "#" + place,
                !place.isEmpty(),
                entry.recognition().signature().en(),
                Headline.translation(entry, language),
                best.apply(entry),
                Bar.of(cause.shift()),
                cause.findings().stream()
                        .filter(it -> Math.abs(Math.log(it.factor())) > LEAST)
                        .sorted(Comparator.comparingDouble((Narrowing.Finding it) -> Math.abs(Math.log(it.factor())))
                                .reversed())
                        .map(it -> ShownFinding.of(it, language))
                        .toList());
    }

    /** Whether output was pasted, and read. */
    public boolean asked() {
        return !output.isEmpty() && !tooLarge;
    }

    public boolean told() {
        return suspects.stream().anyMatch(it -> !it.findings().isEmpty());
    }

    /** The causes to look at first. */
    public List<Suspect> likely() {
        return suspects.subList(0, shown());
    }

    /** The rest, which are neither likely nor were they. */
    public List<Suspect> unlikely() {
        return suspects.subList(shown(), suspects.size());
    }

    private int shown() {
        int likely =
                (int) suspects.stream().filter(it -> it.bar().after() > FEW).count();
        int shown = Math.max(Math.min(FIRST, suspects.size()), likely);
        return suspects.size() - shown <= 1 || !asked() ? suspects.size() : shown;
    }

    public int size() {
        return suspects.size();
    }
}
