package dev.errata.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A report as JSON: totals, tallies, and an account of each thing that was imported. Pure. */
public final class ReportJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReportJson() {}

    public static ObjectNode of(ImportReport report) {
        var json = JSON.objectNode().put("dry_run", report.dryRun()).put("into", report.into());
        var totals = json.putObject("totals");
        for (var fate : Fate.values()) {
            totals.put(fate.word(), report.count(fate));
        }
        totals.put("passed_over", report.passedOver().size()).put("without_licence", report.unlicensed());
        tallies(json.putArray("lost"), Tally.lost(report), "field", "reason");
        tallies(json.putArray("findings"), Tally.findings(report), "rule", "title");
        var entries = json.putArray("entries");
        report.accounts().forEach(account -> entries.add(one(account)));
        var passed = json.putArray("passed_over");
        report.passedOver()
                .forEach(it -> passed.addObject().put("place", it.place()).put("reason", it.reason()));
        return json;
    }

    private static void tallies(ArrayNode list, List<Tally> tallies, String what, String why) {
        for (var tally : tallies) {
            list.addObject()
                    .put(what, tally.what())
                    .put(why, tally.why())
                    .put("count", tally.count())
                    .put("example", tally.example());
        }
    }

    private static ObjectNode one(Account account) {
        var json = JSON.objectNode()
                .put("place", account.place())
                .put("original_id", account.originalId())
                .put("entry_id", account.entryId())
                .put("fate", account.fate().word());
        if (!account.reason().isEmpty()) {
            json.put("reason", account.reason()).put("mend", account.mend());
        }
        var lost = json.putArray("lost");
        account.lost().forEach(it -> lost.addObject().put("field", it.field()).put("reason", it.reason()));
        var findings = json.putArray("findings");
        account.findings()
                .forEach(it -> findings.addObject()
                        .put("code", it.code())
                        .put("severity", it.severity().word())
                        .put("pointer", it.pointer())
                        .put("message", it.message()));
        return json;
    }
}
