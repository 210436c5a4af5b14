package dev.errata.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.Entry.Applicability;
import dev.errata.entry.Entry.Classification;
import dev.errata.entry.Entry.OsNote;
import dev.errata.entry.Entry.Recognition;
import dev.errata.entry.Entry.Reference;
import dev.errata.entry.Entry.Resolvable;
import dev.errata.entry.Entry.Severity;
import dev.errata.entry.Entry.Standing;
import dev.errata.entry.Entry.Tie;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Entry.Ties;
import dev.errata.entry.Entry.VersionRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a document as typed values. Lenient: what is missing, null or of another type takes its default, and a rate outside 0..1 the
 * nearest bound; the linter reports it. Stateless, safe to use from any thread.
 */
public final class EntryReader {

    /** What an author's rate counts as where there is none. */
    static final double UNKNOWN_RATE = 0.5;

    private EntryReader() {}

    /** Throws IllegalArgumentException where the id or the signature is missing or malformed. */
    public static Entry read(ObjectNode document) {
        var fields = new Fields(document);
        var remedies = new Remedies(fields);
        var cases = new Cases(fields);
        return new Entry(
                EntryId.of(fields.text("id")),
                recognition(fields),
                classification(fields),
                new Localized(fields.text("root_cause"), fields.text("root_cause_zh")),
                remedies.workarounds(),
                remedies.deadEnds(),
                cases.checks(),
                new Applicability(versions(fields), osNotes(fields.object("os_specific"))),
                ties(fields.object("transition_graph")),
                standing(fields),
                new Reference(fields.text("official_doc_url"), fields.text("official_doc_section")),
                cases.samples(),
                replaces(fields),
                fields.text("locale").isBlank() ? "en" : fields.text("locale"));
    }

    private static Recognition recognition(Fields fields) {
        var signature = new Localized(fields.text("signature"), fields.text("signature_zh"));
        if (signature.en().isBlank()) {
            throw new IllegalArgumentException("an entry needs a signature");
        }
        return new Recognition(signature, fields.text("regex"), fields.texts("aliases"), fields.text("error_code"));
    }

    private static Classification classification(Fields fields) {
        return new Classification(
                fields.text("category"),
                fields.text("subcategory"),
                fields.text("root_cause_type"),
                named(Severity.class, fields.text("severity")).orElse(Severity.ERROR),
                fields.texts("tags"));
    }

    private static List<VersionRow> versions(Fields fields) {
        var rows = new ArrayList<VersionRow>();
        for (var item : fields.list("versions")) {
            var row = new Fields(item);
            rows.add(new VersionRow(
                    row.text("version"),
                    row.text("introduced"),
                    row.text("deprecated"),
                    row.text("removed"),
                    row.text("behavior_change"),
                    row.text("status")));
        }
        return rows;
    }

    private static List<OsNote> osNotes(Fields systems) {
        var notes = new ArrayList<OsNote>();
        systems.node().properties().forEach(system -> notes.add(new OsNote(system.getKey(), note(system.getValue()))));
        return notes;
    }

    /** An object is shown as its texts, one a line, each after its key. */
    private static String note(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        var lines = new ArrayList<String>();
        value.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .forEach(field ->
                        lines.add(field.getKey() + ": " + field.getValue().asText()));
        return String.join("\n", lines);
    }

    private static Ties ties(Fields graph) {
        return new Ties(
                ties(graph.list("leads_to")),
                ties(graph.list("preceded_by")),
                ties(graph.list("frequently_confused_with")));
    }

    private static List<Tie> ties(JsonNode list) {
        var ties = new ArrayList<Tie>();
        for (var item : list) {
            var tie = new Fields(item);
            var id = item.isTextual() ? item.textValue() : tie.text("error_id");
            if (!id.isBlank()) {
                ties.add(new Tie(
                        id,
                        tie.share("probability", Double.NaN),
                        tie.text("condition"),
                        tie.text("distinction"),
                        tie.text("typical_delay")));
            }
        }
        return ties;
    }

    private static Standing standing(Fields fields) {
        return new Standing(
                named(Tier.class, fields.text("verification_tier")).orElse(Tier.AI_GENERATED),
                new Rate(fields.share("confidence", UNKNOWN_RATE)),
                fields.count("confidence_evidence"),
                new Rate(fields.share("fix_success_rate", UNKNOWN_RATE)),
                fields.count("fix_evidence"),
                resolvable(fields),
                fields.count("evidence_count"),
                date(fields.text("first_seen")),
                date(fields.text("last_confirmed")),
                date(fields.text("last_updated")));
    }

    private static Resolvable resolvable(Fields fields) {
        var value = fields.node().path("resolvable");
        var name = value.isBoolean() ? value.asText() : fields.text("resolvable");
        return named(Resolvable.class, name).orElse(Resolvable.PARTIAL);
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private static List<EntryId> replaces(Fields fields) {
        return fields.texts("replaces").stream()
                .flatMap(text -> EntryId.parse(text).stream())
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
