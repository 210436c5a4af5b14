package dev.errata.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a table as entries. What each column means is in docs/importing.md. Not thread-safe; one instance a table. */
final class CsvRows {

    private static final int MOST_REMEDIES = 20;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CsvColumns columns;
    private final Names names = new Names();
    private final Admission admission;

    private CsvRows(CsvColumns columns, Admission admission) {
        this.columns = columns;
        this.admission = admission;
    }

    static List<Arrived> read(
            List<String> header, List<CsvForm.Row> rows, Declaration declaration, Admission admission) {
        var columns = new CsvColumns(header, declaration.columns());
        if (!columns.has("signature")) {
            return List.of(new Arrived.Refused(
                    rows.isEmpty() ? "header" : rows.getFirst().place(),
                    "",
                    Hindrance.NO_SIGNATURE_COLUMN,
                    "The table has no column \"signature\" with the words of the error.",
                    "Name one so in the header, or say which of yours it is."));
        }
        var table = new CsvRows(columns, admission);
        rows.forEach(row -> table.names.claim(table.domain(row), columns.cell(row, "signature")));
        var arrived = new ArrayList<Arrived>();
        for (var row : rows) {
            arrived.add(table.read(row));
        }
        return arrived;
    }

    private String domain(CsvForm.Row row) {
        return Slug.domain(columns.cell(row, "domain"));
    }

    private Arrived read(CsvForm.Row row) {
        var sketch = new Sketch();
        var signature = columns.cell(row, "signature");
        var given = columns.cell(row, "id");
        // The whole row tells it from others of the same words.
        var id = given.isEmpty()
                ? names.id(domain(row), signature, String.join("\u0000", row.cells()))
                        .toString()
                : given;
        sketch.text("id", id)
                .text("domain", given.contains("/") ? given.substring(0, given.indexOf('/')) : domain(row));
        CsvColumns.TEXTS.forEach(key -> sketch.text(key, columns.cell(row, key)));
        CsvColumns.NUMBERS.forEach(key -> number(row, key, key, sketch.json(), sketch));
        sketch.texts("aliases", lines(columns.cell(row, "aliases"), "\\R"));
        sketch.texts("tags", lines(columns.cell(row, "tags"), "[\\n;,]"));
        if (!columns.cell(row, "version").isEmpty()) {
            sketch.value(
                    "versions", JSON.arrayNode().add(JSON.objectNode().put("version", columns.cell(row, "version"))));
        }
        if (!columns.cell(row, "sample").isEmpty()) {
            var sample =
                    JSON.objectNode().put("text", columns.cell(row, "sample")).put("expect", "match");
            sketch.value("samples", JSON.arrayNode().add(sample));
        }
        remedies(row, "workaround", "workarounds", List.of("success_rate", "how", "condition"), sketch);
        remedies(row, "dead_end", "dead_ends", List.of("why_fails", "fail_rate", "condition"), sketch);
        columns.lost(row).forEach(column -> sketch.lose(column, Loss.UNKNOWN_COLUMN, "no column of ours is called so"));
        if (sketch.json().path("verification_tier").isMissingNode()) {
            sketch.text("verification_tier", "community");
        }
        return admission.admit(row.place(), given, Format.CSV, sketch, Admission.Credits.NONE);
    }

    private void remedies(CsvForm.Row row, String column, String key, List<String> fields, Sketch sketch) {
        var list = JSON.arrayNode();
        var chinese = JSON.arrayNode();
        for (int i = 1; i <= MOST_REMEDIES; i++) {
            var prefix = column + "_" + i;
            var action = columns.cell(row, prefix);
            if (!action.isEmpty()) {
                list.add(remedy(row, prefix, action, fields, sketch));
                chinese.add(columns.cell(row, prefix + "_zh"));
            }
        }
        if (!list.isEmpty()) {
            sketch.value(key, list);
        }
        if (chinese.valueStream().anyMatch(it -> !it.asText().isEmpty())) {
            sketch.value(key + "_zh", chinese);
        }
    }

    private ObjectNode remedy(CsvForm.Row row, String prefix, String action, List<String> fields, Sketch sketch) {
        var item = JSON.objectNode().put("action", action);
        for (var field : fields) {
            var column = prefix + "_" + field;
            if (field.endsWith("_rate")) {
                number(row, column, field, item, sketch);
            } else if (!columns.cell(row, column).isEmpty()) {
                item.put(field, columns.cell(row, column));
            }
        }
        ArrayNode sources = JSON.arrayNode();
        lines(columns.cell(row, prefix + "_sources"), "[\\s;]+").forEach(sources::add);
        if (!sources.isEmpty()) {
            item.set("sources", sources);
        }
        return item;
    }

    private void number(CsvForm.Row row, String column, String key, ObjectNode into, Sketch sketch) {
        var text = columns.cell(row, column);
        if (text.isEmpty()) {
            return;
        }
        parsed(text)
                .ifPresentOrElse(
                        number -> into.set(key, JSON.numberNode(number)),
                        () -> sketch.lose(column, Loss.NO_NUMBER, "it is no number: " + text));
    }

    /** {@code 0.8} and {@code 80 %} are one rate. */
    private static Optional<BigDecimal> parsed(String text) {
        try {
            return Optional.of(
                    text.endsWith("%")
                            ? new BigDecimal(
                                            text.substring(0, text.length() - 1).strip())
                                    .movePointLeft(2)
                            : new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Set<String> lines(String cell, String parted) {
        var lines = new LinkedHashSet<String>();
        Arrays.stream(cell.split(parted))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .forEach(lines::add);
        return lines;
    }
}
