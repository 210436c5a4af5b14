package dev.errata.entry;

import java.util.List;
import java.util.Map;

/**
 * The order of the known keys of an object, and of those of the objects below it. A list takes the order of its items.
 *
 * @param inner by key; a key that is not in it leads to objects that keep their authored order
 */
record KeyOrder(List<String> keys, Map<String, KeyOrder> inner) {

    private static final KeyOrder AUTHORED = of();
    private static final KeyOrder TIE = of("error_id", "probability", "condition", "distinction", "typical_delay");

    static final KeyOrder ENTRY = new KeyOrder(
            List.of(
                    "id",
                    "signature",
                    "signature_zh",
                    "regex",
                    "domain",
                    "category",
                    "subcategory",
                    "root_cause",
                    "root_cause_type",
                    "root_cause_zh",
                    "versions",
                    "os_specific",
                    "dead_ends",
                    "workarounds",
                    "workarounds_zh",
                    "transition_graph",
                    "official_doc_url",
                    "official_doc_section",
                    "error_code",
                    "verification_tier",
                    "confidence",
                    "confidence_evidence",
                    "fix_success_rate",
                    "fix_evidence",
                    "resolvable",
                    "first_seen",
                    "last_confirmed",
                    "last_updated",
                    "evidence_count",
                    "tags",
                    "locale",
                    "aliases",
                    "samples",
                    "checks",
                    "dead_ends_zh",
                    "severity",
                    "replaces",
                    "provenance"),
            Map.of(
                    "versions", of("version", "introduced", "deprecated", "removed", "behavior_change", "status"),
                    "dead_ends", of("id", "action", "why_fails", "fail_rate", "evidence_count", "condition", "sources"),
                    "workarounds", of("id", "action", "success_rate", "evidence_count", "how", "condition", "sources"),
                    "transition_graph",
                            new KeyOrder(
                                    List.of("leads_to", "preceded_by", "frequently_confused_with"),
                                    Map.of("leads_to", TIE, "preceded_by", TIE, "frequently_confused_with", TIE)),
                    "samples", of("text", "expect", "origin", "source"),
                    "checks", of("name", "name_zh", "run", "look_for", "meaning", "weight"),
                    "provenance", of("format", "source", "licence", "author", "original_id", "imported_at")));

    KeyOrder {
        keys = List.copyOf(keys);
        inner = Map.copyOf(inner);
    }

    KeyOrder below(String key) {
        return inner.getOrDefault(key, AUTHORED);
    }

    private static KeyOrder of(String... keys) {
        return new KeyOrder(List.of(keys), Map.of());
    }
}
