package dev.errata.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts other figures into a document. All else stays as authored, to the letter. Rates are written with at most {@value #DIGITS} decimals.
 * Not thread-safe.
 */
public final class FigureEdit {

    /** More would feign a knowledge that no count of cases has. */
    public static final int DIGITS = 3;

    /** A rate, and the cases that stand behind it alone. */
    public record Figure(Rate rate, int evidenceCount) {}

    private final EntryDocument before;
    private final ObjectNode json;

    public FigureEdit(EntryDocument document) {
        before = document;
        json = document.json().deepCopy();
    }

    public void confidence(Figure figure) {
        put(json, "confidence", "confidence_evidence", figure);
    }

    public void fixSuccessRate(Figure figure) {
        put(json, "fix_success_rate", "fix_evidence", figure);
    }

    /** The success rate of a workaround, by its id; IllegalArgumentException where the entry has none such. */
    public void successRate(String id, Figure figure) {
        var ids =
                before.entry().workarounds().stream().map(Entry.Workaround::id).toList();
        put(item("workarounds", ids, id), "success_rate", "evidence_count", figure);
    }

    /** The fail rate of a dead end, by its id; IllegalArgumentException where the entry has none such. */
    public void failRate(String id, Figure figure) {
        var ids = before.entry().deadEnds().stream().map(Entry.DeadEnd::id).toList();
        put(item("dead_ends", ids, id), "fail_rate", "evidence_count", figure);
    }

    public void confirmed(LocalDate day) {
        json.put("last_confirmed", day.toString());
    }

    public void updated(LocalDate day) {
        json.put("last_updated", day.toString());
    }

    /** The document with what was put so far. */
    public EntryDocument document() {
        var copy = json.deepCopy();
        return new EntryDocument(EntryReader.read(copy), copy);
    }

    /** The reader passes over what is no object, so the ids belong to the objects of the list by position. */
    private ObjectNode item(String list, List<String> ids, String id) {
        int position = ids.indexOf(id);
        for (var item : new Fields(json).list(list)) {
            if (item instanceof ObjectNode object && position-- == 0) {
                return object;
            }
        }
        throw new IllegalArgumentException(before.entry().id() + " has no " + id + " among its " + list);
    }

    private static void put(ObjectNode object, String rate, String count, Figure figure) {
        var rounded = BigDecimal.valueOf(figure.rate().value()).setScale(DIGITS, RoundingMode.HALF_EVEN);
        object.put(rate, rounded.stripTrailingZeros());
        object.put(count, figure.evidenceCount());
    }
}
