package dev.errata.web;

import dev.errata.curation.Difference;
import dev.errata.curation.Difference.Change;
import dev.errata.curation.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One value that is different between two documents.
 *
 * @param parts the way to it, from the top of the document
 * @param kind "added", "removed", "changed" or "moved"
 * @param chinese whether the value is in Chinese, as its key says
 */
record ShownChange(String pointer, List<Part> parts, String kind, boolean chinese, List<ShownMark> marks) {

    ShownChange {
        parts = List.copyOf(parts);
        marks = List.copyOf(marks);
    }

    /** A key of the entry, or a place in a list, from 1. */
    record Part(String text, boolean number) {

        private static Part of(String key) {
            boolean number = key.matches("\\d{1,6}");
            return new Part(number ? Integer.toString(Integer.parseInt(key) + 1) : key, number);
        }
    }

    /** A piece of it: {@code kind} is "same", "deleted" or "inserted". */
    record ShownMark(String kind, String text) {

        private static ShownMark of(Mark mark) {
            return new ShownMark(Tokens.of(mark.kind()), mark.text());
        }
    }

    /** Whether nothing of it stayed: what it said and what it says are two texts, one below the other. */
    public boolean whole() {
        return marks.stream().noneMatch(it -> it.kind().equals("same"));
    }

    static List<ShownChange> of(Difference difference) {
        return difference.changes().stream().map(ShownChange::of).toList();
    }

    private static ShownChange of(Change change) {
        return new ShownChange(
                change.pointer(),
                parts(change.pointer()),
                Tokens.of(change.kind()),
                change.pointer().contains("_zh"),
                marks(change));
    }

    /** The keys that a JSON pointer names. */
    static List<Part> parts(String pointer) {
        return Arrays.stream(pointer.split("/", -1))
                .skip(1)
                .map(it -> it.replace("~1", "/").replace("~0", "~"))
                .map(Part::of)
                .toList();
    }

    private static List<ShownMark> marks(Change change) {
        if (!change.marks().isEmpty()) {
            return change.marks().stream().map(ShownMark::of).toList();
        }
        return Stream.of(new ShownMark("deleted", change.before()), new ShownMark("inserted", change.after()))
                .filter(it -> !it.text().isEmpty())
                .toList();
    }
}
