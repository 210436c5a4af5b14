package dev.errata.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which cell of a row is what, by the header. */
final class CsvColumns {

    /** Texts that are taken as they stand. */
    static final List<String> TEXTS = List.of(
            "signature",
            "signature_zh",
            "regex",
            "category",
            "subcategory",
            "root_cause",
            "root_cause_type",
            "root_cause_zh",
            "official_doc_url",
            "official_doc_section",
            "error_code",
            "verification_tier",
            "resolvable",
            "first_seen",
            "last_confirmed",
            "last_updated",
            "locale",
            "severity");

    static final List<String> NUMBERS = List.of("confidence", "fix_success_rate", "evidence_count");

    private static final Set<String> OTHERS = Set.of("id", "domain", "aliases", "tags", "version", "sample");
    private static final Pattern REMEDY = Pattern.compile(
            "(workaround|dead_end)_(\\d{1,2})(?:_(zh|how|condition|sources|success_rate|why_fails|fail_rate))?");

    /** What people call our columns in tables of their own. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("error", "signature"),
            Map.entry("error_message", "signature"),
            Map.entry("message", "signature"),
            Map.entry("pattern", "regex"),
            Map.entry("code", "error_code"),
            Map.entry("cause", "root_cause"),
            Map.entry("technology", "domain"),
            Map.entry("product", "domain"),
            Map.entry("fix", "workaround_1"),
            Map.entry("solution", "workaround_1"),
            Map.entry("workaround", "workaround_1"),
            Map.entry("dead_end", "dead_end_1"),
            Map.entry("documentation", "official_doc_url"));

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, String> strangers = new HashMap<>();

    /** @param mapped by the name in their header; it goes before all else */
    CsvColumns(List<String> header, Map<String, String> mapped) {
        for (int i = 0; i < header.size(); i++) {
            var theirs = header.get(i);
            var ours = mapped.getOrDefault(theirs.strip(), plain(theirs));
            if (!known(ours) || places.putIfAbsent(ours, i) != null) {
                strangers.put(i, theirs.strip());
            }
        }
    }

    private static String plain(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        var numbered = plain.replaceFirst("^(workaround|dead_end)_(?=[a-z])", "$1_1_");
        return SYNONYMS.getOrDefault(numbered, numbered);
    }

    private static boolean known(String name) {
        return TEXTS.contains(name)
                || NUMBERS.contains(name)
                || OTHERS.contains(name)
                || REMEDY.matcher(name).matches();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    String cell(CsvForm.Row row, String column) {
        var at = places.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    /** The columns of this row that have something in them which has no place. */
    List<String> lost(CsvForm.Row row) {
        var lost = new ArrayList<String>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean beyond = i >= places.size() + strangers.size();
            if ((beyond || strangers.containsKey(i)) && !row.cells().get(i).isBlank()) {
                lost.add(strangers.getOrDefault(i, "column " + (i + 1)));
            }
        }
        return lost;
    }
}
