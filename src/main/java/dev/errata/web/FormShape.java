package dev.errata.web;

import static dev.errata.web.FormField.lines;
import static dev.errata.web.FormField.maybe;
import static dev.errata.web.FormField.number;
import static dev.errata.web.FormField.optional;
import static dev.errata.web.FormField.text;
import static dev.errata.web.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which keys of an entry have a field in the form. All others are kept, and shown as JSON. */
final class FormShape {

    static final List<FormField> ENTRY = List.of(
            text("id"),
            text("signature"),
            maybe("signature_zh"),
            maybe("regex"),
            maybe("error_code"),
            text("domain"),
            text("category"),
            maybe("subcategory"),
            text("root_cause"),
            maybe("root_cause_zh"),
            text("root_cause_type"),
            lines("aliases"),
            words("tags"),
            maybe("verification_tier"),
            optional("severity"),
            maybe("resolvable"),
            number("confidence"),
            number("confidence_evidence"),
            number("fix_success_rate"),
            number("fix_evidence"),
            number("evidence_count"),
            maybe("first_seen"),
            maybe("last_confirmed"),
            maybe("last_updated"),
            maybe("official_doc_url"),
            maybe("official_doc_section"),
            text("locale"),
            lines("replaces"));

    /** Lists of objects, by key. */
    static final Map<String, List<FormField>> ROWS = Map.of(
            "workarounds",
            List.of(
                    optional("id"),
                    text("action"),
                    text("how"),
                    text("condition"),
                    number("success_rate"),
                    number("evidence_count"),
                    lines("sources")),
            "dead_ends",
            List.of(
                    optional("id"),
                    text("action"),
                    text("why_fails"),
                    text("condition"),
                    number("fail_rate"),
                    number("evidence_count"),
                    lines("sources")),
            "versions",
            List.of(
                    text("version"),
                    maybe("introduced"),
                    maybe("deprecated"),
                    maybe("removed"),
                    maybe("behavior_change"),
                    maybe("status")),
            "checks",
            List.of(
                    text("name"),
                    optional("name_zh"),
                    text("run"),
                    text("look_for"),
                    text("meaning"),
                    number("weight")),
            "samples",
            List.of(text("text"), text("expect"), text("origin"), text("source")));

    /** Lists with a second list of the same length, which has the Chinese of each action. */
    static final Set<String> TRANSLATED = Set.of("workarounds", "dead_ends");

    static final List<String> TIES = List.of("leads_to", "preceded_by", "frequently_confused_with");

    static final List<FormField> TIE = List.of(
            text("error_id"),
            number("probability"),
            optional("condition"),
            optional("distinction"),
            optional("typical_delay"));

    /** What the form shows of the top of a document. */
    static final Set<String> KNOWN = Stream.of(
                    ENTRY.stream().map(FormField::key),
                    ROWS.keySet().stream(),
                    TRANSLATED.stream().map(it -> it + "_zh"),
                    Stream.of("transition_graph", "os_specific"))
            .flatMap(it -> it)
            .collect(Collectors.toUnmodifiableSet());

    private FormShape() {}

    /** The words that a key takes; the first is none. */
    static List<String> choices(String key) {
        return switch (key) {
            case "expect" -> List.of("match", "no_match");
            case "origin" -> List.of("captured", "documented", "written");
            case "meaning" -> List.of("supports", "rules_out");
            case "verification_tier" ->
                List.of("ai_generated", "community", "human_reviewed", "documented", "reproduced");
            case "severity" -> List.of("", "critical", "error", "warning", "info");
            case "resolvable" -> List.of("", "true", "partial", "false");
            default -> List.of();
        };
    }

    /** The fields of a list's rows; those of a tie for any other list. */
    static List<FormField> of(String list) {
        return ROWS.getOrDefault(list, TIE);
    }
}
