package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Pointer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rates, counts and dates. */
final class FigureRules {

    private static final Set<String> RATES =
            Set.of("confidence", "fix_success_rate", "success_rate", "fail_rate", "probability", "weight");
    private static final Set<Tier> UNREVIEWED = Set.of(Tier.AI_GENERATED, Tier.COMMUNITY);
    private static final int THIN = 3;
    private static final double MUCH = 0.5;

    private final Sheet sheet;
    private final LocalDate today;

    private FigureRules(Sheet sheet, LocalDate today) {
        this.sheet = sheet;
        this.today = today;
    }

    static void check(Sheet sheet, LocalDate today) {
        var rules = new FigureRules(sheet, today);
        rules.rates();
        rules.counts();
        rules.evidence();
        rules.dates();
    }

    private void rates() {
        var json = sheet.json();
        rate(json, "", "confidence");
        rate(json, "", "fix_success_rate");
        for (var list : List.of("workarounds", "dead_ends", "checks")) {
            inItems(json.path(list), Pointer.to(list));
        }
        for (var list : List.of("leads_to", "preceded_by", "frequently_confused_with")) {
            inItems(json.path("transition_graph").path(list), Pointer.to("transition_graph", list));
        }
    }

    private void inItems(JsonNode list, String pointer) {
        for (int i = 0; i < list.size(); i++) {
            var at = Pointer.below(pointer, i);
            var item = list.get(i);
            item.properties().forEach(field -> {
                if (RATES.contains(field.getKey())) {
                    rate(item, at, field.getKey());
                }
            });
        }
    }

    private void rate(JsonNode object, String pointer, String key) {
        var rate = object.path(key);
        if (rate.isNumber() && !(rate.doubleValue() >= 0 && rate.doubleValue() <= 1)) {
            sheet.note(
                    Rule.RATE_OUT_OF_RANGE,
                    Pointer.below(pointer, key),
                    key + " is " + rate.asText() + ", outside 0 to 1.",
                    "Write a share between 0 and 1, such as 0.8 for eight in ten.");
        }
    }

    private void counts() {
        var json = sheet.json();
        for (var key : List.of("evidence_count", "confidence_evidence", "fix_evidence")) {
            count(json, "", key);
        }
        for (var list : List.of("workarounds", "dead_ends")) {
            for (int i = 0; i < json.path(list).size(); i++) {
                count(json.path(list).get(i), Pointer.to(list, i), "evidence_count");
            }
        }
    }

    private void count(JsonNode object, String pointer, String key) {
        var count = object.path(key);
        if (invalid(count)) {
            sheet.note(
                    Rule.EVIDENCE_COUNT_INVALID,
                    Pointer.below(pointer, key),
                    key + " is " + count.asText() + ".",
                    "Count the cases that stand behind the figures: 0, 1, 2 and so on.");
        }
    }

    private static boolean invalid(JsonNode count) {
        return count.isNumber() && (count.doubleValue() < 0 || count.doubleValue() != Math.rint(count.doubleValue()));
    }

    private void evidence() {
        if (invalid(sheet.json().path("evidence_count"))) {
            return;
        }
        var standing = sheet.entry().standing();
        if (standing.evidenceCount() == 0 && ratesGiven()) {
            sheet.note(
                    Rule.RATE_WITHOUT_EVIDENCE,
                    "/evidence_count",
                    "The entry gives rates, but evidence_count is 0.",
                    "Count the cases behind the rates, or leave the rates out.");
        } else if (Math.max(standing.evidenceCount(), standing.confidenceEvidence()) < THIN
                && sheet.json().path("confidence").isNumber()
                && standing.confidence().value() > MUCH
                && UNREVIEWED.contains(standing.tier())) {
            sheet.note(
                    Rule.EVIDENCE_TOO_THIN,
                    "/confidence",
                    "confidence is " + sheet.json().path("confidence").asText() + " with an evidence_count of "
                            + standing.evidenceCount() + ".",
                    "Lower the confidence to 0.5 or less, or find the program's own source or output and raise the tier.");
        }
    }

    private boolean ratesGiven() {
        var json = sheet.json();
        return json.path("confidence").isNumber()
                || json.path("fix_success_rate").isNumber()
                || !json.path("workarounds").findValues("success_rate").isEmpty()
                || !json.path("dead_ends").findValues("fail_rate").isEmpty();
    }

    private void dates() {
        var first = date("first_seen");
        var confirmed = date("last_confirmed");
        date("last_updated");
        if (first.isPresent() && confirmed.isPresent() && confirmed.get().isBefore(first.get())) {
            sheet.note(
                    Rule.CONFIRMED_BEFORE_SEEN,
                    "/last_confirmed",
                    "last_confirmed is " + confirmed.get() + ", but first_seen is " + first.get() + ".",
                    "Look which of the two is wrong.");
        }
        if (confirmed.isPresent() && confirmed.get().isBefore(today.minusYears(1))) {
            sheet.note(
                    Rule.STALE,
                    "/last_confirmed",
                    "The entry was last confirmed on " + confirmed.get() + ", over a year before " + today + ".",
                    "Look whether it is still right, and set last_confirmed to the day on which you did.");
        }
    }

    private Optional<LocalDate> date(String key) {
        var value = sheet.json().path(key);
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.textValue()));
        } catch (DateTimeParseException e) {
            sheet.note(
                    Rule.DATE_INVALID,
                    Pointer.to(key),
                    key + " is " + Sheet.quoted(value.textValue()) + ", which is no date.",
                    "Write a day of the calendar as YYYY-MM-DD, or null.");
            return Optional.empty();
        }
    }
}
