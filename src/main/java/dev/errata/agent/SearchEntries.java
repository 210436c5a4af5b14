package dev.errata.agent;

import dev.errata.entry.Entry;
import dev.errata.match.PublishedEntry;
import dev.errata.search.Browse;
import java.util.List;

/** Finds entries by words. */
record SearchEntries(Knowledge knowledge) implements Tool {

    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final int LONGEST_QUERY = 1_000;

    /**
     * What a search found.
     *
     * @param total how many there are, of which {@code entries} are the first
     */
    record Listed(String query, int total, List<Line> entries) {}

    record Line(
            String entryId,
            String signature,
            String domain,
            String category,
            List<String> tags,
            String verificationTier,
            int workarounds,
            int deadEnds) {

        static Line of(Entry entry) {
            return new Line(
                    entry.id().toString(),
                    entry.recognition().signature().in(false),
                    entry.id().domain(),
                    entry.classification().category(),
                    entry.classification().tags(),
                    Remedies.token(entry.standing().tier()),
                    entry.workarounds().size(),
                    entry.deadEnds().size());
        }
    }

    @Override
    public String name() {
        return "search_entries";
    }

    @Override
    public Done call(Arguments arguments, Caller caller) {
        var words = arguments.text("query", "words that must all stand in the entry", LONGEST_QUERY);
        int limit = arguments.number("limit", USUAL, MOST);
        var found = knowledge.browse(new Browse.Query(
                words,
                arguments.optional("domain"),
                "",
                arguments.optional("tag"),
                "",
                "",
                false,
                false,
                false,
                Browse.Sort.RELEVANCE,
                "",
                limit));
        var entries = found.ids().stream()
                .flatMap(id -> knowledge.find(id).stream())
                .map(PublishedEntry::entry)
                .map(Line::of)
                .toList();
        return new Done(new Listed(words, found.total(), entries), text(found.total(), entries));
    }

    private static String text(int total, List<Line> entries) {
        if (entries.isEmpty()) {
            return "No entry has all these words. Use fewer or other words, or send the error's own text to lookup_error.";
        }
        var out = new StringBuilder()
                .append(total)
                .append(total == 1 ? " entry" : " entries")
                .append(entries.size() < total ? ", here are the first " + entries.size() : "")
                .append(". get_entry shows one.\n")
                .append(Paper.PREFACE)
                .append("<entry-data>\n");
        for (var entry : entries) {
            out.append("- ")
                    .append(entry.entryId())
                    .append(": ")
                    .append(Paper.clean(entry.signature()).replace('\n', ' '))
                    .append('\n');
        }
        return out.append("</entry-data>\n").toString();
    }
}
