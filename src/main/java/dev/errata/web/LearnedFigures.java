package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Rate;
import dev.errata.feedback.Belief;
import dev.errata.feedback.EntryBelief;
import dev.errata.match.PublishedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an entry's figures would be, if those that readers taught were taken into it.
 *
 * @param revision that the figures would follow on
 * @param rows those that readers said something of
 */
record LearnedFigures(String entry, String href, int revision, List<Figure> rows) {

    /**
     * One figure, in percents.
     *
     * @param question what it is of, as {@link dev.errata.feedback.Question} in small letters
     * @param about the workaround or dead end, or blank
     */
    record Figure(String question, Said about, int authored, int learned, int low, int high, int reports) {}

    static LearnedFigures of(PublishedEntry published, EntryBelief belief, Language language) {
        var entry = published.entry();
        var standing = entry.standing();
        var rows = new ArrayList<Figure>();
        add(rows, "right", Said.plain(""), standing.confidence(), belief.right());
        add(rows, "helps", Said.plain(""), standing.fixSuccessRate(), belief.helps());
        for (Entry.Workaround it : entry.workarounds()) {
            var works = Objects.requireNonNull(belief.workarounds().get(it.id()));
            add(rows, "workaround", language.say(it.action()), it.successRate(), works.overall());
        }
        for (Entry.DeadEnd it : entry.deadEnds()) {
            var fails = Objects.requireNonNull(belief.deadEnds().get(it.id()));
            add(rows, "dead_end", language.say(it.action()), it.failRate(), fails);
        }
        return new LearnedFigures(entry.id().toString(), Addresses.of(entry.id()), published.revision(), rows);
    }

    private static void add(List<Figure> rows, String question, Said about, Rate authored, Belief belief) {
        if (belief.reports() > 0) {
            rows.add(new Figure(
                    question,
                    about,
                    Gauge.percent(authored.value()),
                    Gauge.percent(belief.value()),
                    Gauge.percent(belief.low()),
                    Gauge.percent(belief.high()),
                    belief.reports()));
        }
    }
}
