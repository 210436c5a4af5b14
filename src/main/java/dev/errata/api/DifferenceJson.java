package dev.errata.api;

import dev.errata.curation.Difference;
import dev.errata.curation.Difference.Change;
import dev.errata.curation.Mark;
import java.util.List;
import java.util.Locale;

/** What is different between two documents; {@code from} and {@code to} are revisions. */
public record DifferenceJson(int from, int to, List<ChangeJson> changes) {

    /** One value: {@code kind} is added, removed, changed or moved; {@code marks} are there where it changed. */
    public record ChangeJson(String pointer, String kind, String before, String after, List<MarkJson> marks) {

        static ChangeJson of(Change it) {
            return new ChangeJson(
                    it.pointer(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    it.before(),
                    it.after(),
                    it.marks().stream().map(MarkJson::of).toList());
        }
    }

    /** A piece of a value: {@code kind} is same, deleted or inserted. */
    public record MarkJson(String kind, String text) {

        static MarkJson of(Mark it) {
            return new MarkJson(it.kind().name().toLowerCase(Locale.ROOT), it.text());
        }
    }

    static DifferenceJson of(int from, int to, Difference difference) {
        return new DifferenceJson(from, to, of(difference));
    }

    static List<ChangeJson> of(Difference difference) {
        return difference.changes().stream().map(ChangeJson::of).toList();
    }
}
