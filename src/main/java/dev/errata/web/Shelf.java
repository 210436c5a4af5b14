package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.feedback.Beliefs;
import dev.errata.match.KnowledgeBase;
import dev.errata.search.Browse;
import dev.errata.web.Shelf.Group.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The entries that a reader browses.
 *
 * @param total on all pages
 * @param shelved in the knowledge base, whatever is asked for
 * @param rows of this page
 * @param groups facets to choose from
 * @param chosen facets that are chosen, to carry along in the search form
 * @param next address of the next page, or empty on the last
 * @param first address of the first page, or empty on it
 * @param clear address without any choice, or empty where nothing is chosen
 */
record Shelf(
        String q,
        int total,
        int shelved,
        List<Headline> rows,
        List<Group> groups,
        List<Map.Entry<String, String>> chosen,
        String next,
        String first,
        String clear) {

    /** Facets of one kind. */
    record Group(String name, List<Option> options) {

        /**
         * One facet.
         *
         * @param href address with it, or without it where it is chosen
         * @param count how many of the found entries have it, or -1 where nobody counted
         */
        record Option(String value, int count, boolean chosen, String href) {

            public boolean counted() {
                return count >= 0;
            }
        }
    }

    private static final List<String> COUNTED = List.of("domain", "category", "tier", "tag");
    private static final List<String> YES_OR_NO = List.of("translated", "samples", "stale");

    /** So many of a kind; the rest is found by words. */
    private static final int MOST_OPTIONS = 14;

    static Shelf of(Choice choice, KnowledgeBase base, Beliefs beliefs, Language language) {
        var found = base.browse(choice.query());
        var facets = choice.facets();
        return new Shelf(
                choice.q,
                found.total(),
                base.entries().size(),
                found.ids().stream()
                        .flatMap(id -> base.find(id).stream())
                        .map(it -> headline(it.entry(), beliefs, language))
                        .toList(),
                groups(choice, found),
                List.copyOf(facets.entrySet()),
                found.nextCursor().isEmpty() ? "" : choice.with("cursor", found.nextCursor()),
                choice.cursor.isBlank() ? "" : choice.with("cursor", ""),
                facets.isEmpty() && choice.q.isBlank() ? "" : "/entries");
    }

    private static Headline headline(Entry entry, Beliefs beliefs, Language language) {
        return Headline.of(entry, Ranked.bestFirst(entry, beliefs.of(entry)), language);
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    private static List<Group> groups(Choice choice, Browse.Found found) {
        var groups = new ArrayList<Group>();
        for (var name : COUNTED) {
            var chosen = choice.facets().getOrDefault(name, "");
            var options = found.facets().getOrDefault(name, List.of()).stream()
                    .limit(MOST_OPTIONS)
                    .map(it -> option(
                            choice, name, it.value(), it.count(), it.value().equals(chosen)))
                    .toList();
            if (!options.isEmpty()) {
                groups.add(new Group(name, options));
            }
        }
        groups.add(new Group(
                "more",
                YES_OR_NO.stream()
                        .map(name ->
                                option(choice, name, "yes", -1, choice.facets().containsKey(name)))
                        .toList()));
        return groups;
    }

    private static Option option(Choice choice, String name, String value, int count, boolean chosen) {
        return new Option(
                YES_OR_NO.contains(name) ? name : value, count, chosen, choice.with(name, chosen ? "" : value));
    }
}
