package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.DeadEnd;
import dev.errata.feedback.EntryBelief;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dead end on a page.
 *
 * @param action blank in old entries, which only say why it fails
 * @param failure how often it fails
 * @param vote what the reader may say of it; null where there is nothing to say it about
 */
record ShownDeadEnd(
        Said action,
        Said why,
        Said condition,
        Rating failure,
        List<Source> sources,
        @Nullable Vote vote) {

    static List<ShownDeadEnd> of(Entry entry, EntryBelief belief, Booth booth, Language language) {
        var shown = new ArrayList<ShownDeadEnd>();
        for (var deadEnd : entry.deadEnds()) {
            shown.add(of(deadEnd, shown.size() + 1, entry, belief, booth, language));
        }
        return shown;
    }

    private static ShownDeadEnd of(
            DeadEnd deadEnd, int at, Entry entry, EntryBelief belief, Booth booth, Language language) {
        var fails = Objects.requireNonNull(belief.deadEnds().get(deadEnd.id()));
        return new ShownDeadEnd(
                language.say(deadEnd.action()),
                language.sayEnglish(deadEnd.whyFails()),
                language.sayEnglish(deadEnd.condition()),
                Rating.fails(fails, deadEnd.failRate(), entry.standing().evidenceCount()),
                Source.of(deadEnd.sources()),
                booth.deadEnd(at, deadEnd.id(), fails));
    }
}
