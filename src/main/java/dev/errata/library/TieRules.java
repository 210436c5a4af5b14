package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Pointer;
import java.util.List;

/** Ties to other entries, and ids that lead here now. */
final class TieRules {

    private static final double ROUNDING = 1e-9;

    private final Sheet sheet;
    private final Neighbours neighbours;

    private TieRules(Sheet sheet, Neighbours neighbours) {
        this.sheet = sheet;
        this.neighbours = neighbours;
    }

    static void check(Sheet sheet, Neighbours neighbours) {
        var rules = new TieRules(sheet, neighbours);
        for (var list : List.of("leads_to", "preceded_by", "frequently_confused_with")) {
            rules.list(sheet.json().path("transition_graph").path(list), Pointer.to("transition_graph", list));
        }
        rules.generic();
        rules.replaces();
    }

    private void list(JsonNode list, String pointer) {
        double sum = 0;
        for (int i = 0; i < list.size(); i++) {
            var item = list.get(i);
            var id = item.isTextual() ? item : item.path("error_id");
            var at = item.isTextual() ? Pointer.below(pointer, i) : Pointer.below(pointer, i, "error_id");
            tie(id.asText(""), at);
            sum += item.path("probability").asDouble(0);
        }
        if (sum > 1 + ROUNDING) {
            sheet.note(
                    Rule.TIES_OVER_ONE,
                    pointer,
                    "The probabilities of this list add up to " + Math.round(sum * 1000) / 1000.0 + ".",
                    "Lower them so that they add up to 1 at most, or leave them out where nobody has counted.");
        }
    }

    private void tie(String id, String pointer) {
        if (id.equals(sheet.file().id().toString())) {
            sheet.note(Rule.TIE_TO_SELF, pointer, "The entry is tied to itself.", "Remove the tie.");
        } else if (!neighbours.has(id)) {
            sheet.note(
                    Rule.TIE_DANGLING,
                    pointer,
                    id.isEmpty() ? "The tie names no entry." : "There is no entry " + id + ".",
                    "Correct the id, or remove the tie until the entry exists.");
        }
    }

    private void generic() {
        var ties = sheet.entry().ties();
        if (sheet.entry().classification().generic()
                && ties.leadsTo().isEmpty()
                && ties.precededBy().isEmpty()) {
            sheet.note(
                    Rule.GENERIC_WITHOUT_TIES,
                    "/root_cause_type",
                    "root_cause_type is generic, and no tie leads to a specific error.",
                    "Name a narrower cause, or tie the entry to the errors behind it.");
        }
    }

    private void replaces() {
        var list = sheet.json().path("replaces");
        for (int i = 0; i < list.size(); i++) {
            var id = list.get(i).asText("");
            if (neighbours.live(id)
                    || neighbours.claimedByAnother(id, sheet.file().id())) {
                sheet.note(
                        Rule.REPLACES_CONFLICT,
                        Pointer.to("replaces", i),
                        "The id " + id + " is still that of an entry, or another entry replaces it too.",
                        "Remove the old entry's file, or this claim.");
            }
        }
    }
}
