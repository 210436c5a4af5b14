package dev.errata.entry;

import dev.errata.entry.Entry.DeadEnd;
import dev.errata.entry.Entry.Workaround;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what works and what does not. The Chinese actions belong to the English ones by position in the authored list: where the lists
 * differ in length, what has no partner stays untranslated, or is left out, and nothing is paired with another's translation.
 */
record Remedies(Fields fields) {

    List<Workaround> workarounds() {
        var workarounds = new ArrayList<Workaround>();
        var taken = new HashSet<String>();
        var list = fields.list("workarounds");
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                var item = new Fields(list.get(i));
                var action = new Localized(item.text("action"), fields.textAt("workarounds_zh", i));
                var how = item.text("how");
                workarounds.add(new Workaround(
                        free(id(item, "w-", action.en(), how), taken),
                        action,
                        how,
                        new Rate(item.share("success_rate", EntryReader.UNKNOWN_RATE)),
                        item.count("evidence_count"),
                        item.text("condition"),
                        item.texts("sources")));
            }
        }
        return workarounds;
    }

    List<DeadEnd> deadEnds() {
        var deadEnds = new ArrayList<DeadEnd>();
        var taken = new HashSet<String>();
        var list = fields.list("dead_ends");
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                var item = new Fields(list.get(i));
                var action = new Localized(item.text("action"), fields.textAt("dead_ends_zh", i));
                var why = item.text("why_fails");
                deadEnds.add(new DeadEnd(
                        free(id(item, "d-", action.en(), why), taken),
                        action,
                        why,
                        new Rate(item.share("fail_rate", EntryReader.UNKNOWN_RATE)),
                        item.count("evidence_count"),
                        item.text("condition"),
                        item.texts("sources")));
            }
        }
        return deadEnds;
    }

    private static String id(Fields item, String prefix, String action, String otherwise) {
        var authored = item.text("id");
        return authored.isBlank()
                ? prefix + Digest.of(normalized(action, otherwise)).substring(0, 8)
                : authored;
    }

    /** Case and spacing may be mended without the item becoming another, and losing what was learnt of it. */
    private static String normalized(String action, String otherwise) {
        var text = action.isBlank() ? otherwise : action;
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String free(String id, Set<String> taken) {
        var free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
