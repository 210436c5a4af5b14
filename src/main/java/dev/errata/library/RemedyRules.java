package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Pointer;
import java.util.HashMap;
import java.util.Locale;

/** What works and what does not: said clearly, and with something behind it. */
final class RemedyRules {

    private final Sheet sheet;

    private RemedyRules(Sheet sheet) {
        this.sheet = sheet;
    }

    static void check(Sheet sheet) {
        var rules = new RemedyRules(sheet);
        rules.list("workarounds", "Workaround");
        rules.list("dead_ends", "Dead end");
    }

    private void list(String key, String name) {
        var first = new HashMap<String, Integer>();
        var list = sheet.json().path(key);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                var pointer = Pointer.to(key, i);
                var title = name + " " + (i + 1);
                item(list.get(i), pointer, title);
                var action = plain(list.get(i).path("action"));
                var same = action.isEmpty() ? null : first.putIfAbsent(action, i + 1);
                if (same != null) {
                    sheet.note(
                            Rule.ACTION_REPEATED,
                            Pointer.below(pointer, "action"),
                            title + " has the same action as number " + same + ".",
                            "Join the two, or say how they differ.");
                }
            }
        }
    }

    private void item(JsonNode item, String pointer, String title) {
        var action = plain(item.path("action"));
        if (action.isEmpty()) {
            sheet.note(
                    Rule.ACTION_EMPTY,
                    Pointer.below(pointer, "action"),
                    title + " has no action.",
                    "Say in a short sentence what people do.");
        } else if (action.equals(plain(item.path("how")))) {
            sheet.note(
                    Rule.HOW_REPEATS_ACTION,
                    Pointer.below(pointer, "how"),
                    "The how of " + title.toLowerCase(Locale.ROOT) + " is its action again.",
                    "Keep the action short, and write the steps, the commands and how to see that it worked.");
        }
        if (item.path("sources").isEmpty()) {
            sheet.note(
                    Rule.SOURCES_MISSING,
                    Pointer.below(pointer, "sources"),
                    title + " names no source.",
                    "Add the address of a manual page, a source file or a report that bears it out.");
        }
    }

    private static String plain(JsonNode text) {
        return text.asText("").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
