package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.Narrowing;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is put together with, for one reader.
 *
 * @param narrow what some output makes of the causes that the answer leaves open for an entry
 * @param pasted the output that this reader sent
 */
record Bench(
        KnowledgeBase base,
        Poll poll,
        BiFunction<EntryId, String, Optional<Narrowing>> narrow,
        Pasted pasted,
        Language language) {

    /**
     * The place in {@code report} where the reader says what came of {@code match}, and tells its causes apart.
     *
     * @param order of the entries as they are shown
     */
    Booth booth(MatchReport report, Match match, List<EntryId> order) {
        var address = Answer.address(report.matchId());
        var id = match.entry().id();
        var anchor = ShownMatch.anchor(1 + order.indexOf(id));
        return new Booth(address, anchor, id, poll, narrowing(address, anchor, id, order));
    }

    /** For what is near, of which nothing can be said. */
    Booth closed(Match match) {
        return new Booth("", "near", match.entry().id(), poll, null);
    }

    private @Nullable ShownNarrowing narrowing(String address, String anchor, EntryId entry, List<EntryId> order) {
        if (address.isEmpty()) {
            return null;
        }
        return narrow.apply(entry, pasted.of(entry))
                .filter(it -> !it.script().isEmpty())
                .map(it -> ShownNarrowing.of(
                        it,
                        address,
                        anchor,
                        pasted,
                        other -> order.contains(other) ? ShownMatch.anchor(1 + order.indexOf(other)) : "",
                        this::best,
                        language))
                .orElse(null);
    }

    private Said best(Entry entry) {
        return Ranked.bestFirst(entry, poll.beliefs().of(entry)).stream()
                .findFirst()
                .map(it -> language.say(it.workaround().action()))
                .orElse(Said.plain(""));
    }
}
