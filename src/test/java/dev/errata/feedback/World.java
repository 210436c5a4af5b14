package dev.errata.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One entry as its author wrote it, how often its workarounds truly work, and all that will happen to it. Made beforehand, so that every
 * ranking meets the same readers with the same luck.
 *
 * @param entry workarounds in the order that the author gave them, with ids "w0", "w1" and so on
 * @param before true rates, in the same order
 * @param after true rates for readers who have moved on to a new release
 * @param events in the order of their times
 */
record World(Entry entry, List<Double> before, List<Double> after, List<Event> events) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration DAY = Duration.ofDays(1);

    /** Something that happens, whatever the ranking. */
    sealed interface Event {
        Instant at();

        default int day() {
            return (int) Duration.between(START, at()).toDays();
        }
    }

    /**
     * Somebody has the error and tries what is shown, in that order.
     *
     * @param works by workaround: whether it would help here
     * @param reports whether this reader is one of the few who say what came of it
     * @param slips by workaround: whether the reader would say the opposite by mistake
     * @param moved whether the new release is in use
     * @param software what the reader tells of it
     */
    record Reader(
            Instant at,
            List<Boolean> works,
            boolean reports,
            List<Boolean> slips,
            boolean moved,
            Software software,
            String name,
            String source)
            implements Event {}

    /** Somebody says something untrue on purpose. */
    record Lie(Instant at, int workaround, Outcome outcome, String name, String source) implements Event {}

    World {
        before = List.copyOf(before);
        after = List.copyOf(after);
        events = List.copyOf(events);
    }

    /** True rates for one reader. */
    List<Double> rates(Reader reader) {
        return reader.moved() ? after : before;
    }

    static int best(List<Double> rates) {
        int best = 0;
        for (int i = 1; i < rates.size(); i++) {
            best = rates.get(i) > rates.get(best) ? i : best;
        }
        return best;
    }

    static String id(int workaround) {
        return "w" + workaround;
    }

    /** An entry whose author estimates {@code rates}. */
    static Entry entry(List<Double> rates, int evidenceCount, Tier tier) {
        var workarounds = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < rates.size(); i++) {
            workarounds.add(Map.of("id", id(i), "action", "try way " + i, "success_rate", rates.get(i)));
        }
        var document = new ObjectMapper()
                .valueToTree(Map.of(
                        "id",
                        "lantern/dark",
                        "signature",
                        "the lantern stays dark",
                        "verification_tier",
                        tier.name().toLowerCase(Locale.ROOT),
                        "evidence_count",
                        evidenceCount,
                        "workarounds",
                        workarounds));
        return switch (EntryText.read(document.toString())) {
            case Reading.Complete(var read, var places) -> read.entry();
            case Reading.Broken(var fault) -> throw new AssertionError(fault.toString());
        };
    }
}
