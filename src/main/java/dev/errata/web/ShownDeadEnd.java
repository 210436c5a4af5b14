package dev.errata.web;

import dev.errata.entry.Entry.DeadEnd;
import java.util.List;

/**
 * A dead end on a page.
 *
 * @param action blank in old entries, which only say why it fails
 * @param percent how often it fails, by its author's estimate
 */
record ShownDeadEnd(Said action, Said why, Said condition, int percent, List<Source> sources) {

    static List<ShownDeadEnd> of(List<DeadEnd> deadEnds, Language language) {
        return deadEnds.stream().map(it -> of(it, language)).toList();
    }

    private static ShownDeadEnd of(DeadEnd deadEnd, Language language) {
        return new ShownDeadEnd(
                language.say(deadEnd.action()),
                language.sayEnglish(deadEnd.whyFails()),
                language.sayEnglish(deadEnd.condition()),
                Gauge.percent(deadEnd.failRate().value()),
                Source.of(deadEnd.sources()));
    }
}
