package dev.errata.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes text that a regex takes. */
final class Sample {

    private Sample() {}

    /** A short text that it matches, places aside. */
    static String of(Node node) {
        return switch (node) {
            case Node.One(var set) -> {
                int c = set.example();
                yield c < 0 ? "" : Character.toString(c);
            }
            case Node.Place _ -> "";
            case Node.Sequence(var parts) -> {
                var text = new StringBuilder();
                parts.forEach(part -> text.append(of(part)));
                yield text.toString();
            }
            case Node.Choice(var options) -> of(options.getLast());
            case Node.Repeat(var body, var least, var _, var _) -> of(body).repeat(Math.max(1, least));
        };
    }

    /** What each of its repetitions repeats. */
    static List<String> repeated(Node node) {
        var found = new ArrayList<String>();
        collect(node, found);
        return found;
    }

    /** What stands before repetitions, up to so many of them, the largest first: text after which they begin. */
    static List<String> begun(Node node, int most) {
        var found = new ArrayList<Begun>();
        collectBegun(node, found);
        return found.stream()
                .sorted(Comparator.comparingLong(Begun::size).reversed())
                .map(Begun::text)
                .distinct()
                .limit(most)
                .toList();
    }

    /** A text, and the size of the repetition that follows it. */
    private record Begun(String text, long size) {}

    private static void collectBegun(Node node, List<Begun> into) {
        switch (node) {
            case Node.One _, Node.Place _ -> {}
            case Node.Sequence(var parts) -> {
                var before = new StringBuilder();
                for (var part : parts) {
                    if (part instanceof Node.Repeat && !before.isEmpty()) {
                        into.add(new Begun(before.toString(), Shape.size(part)));
                    }
                    before.append(of(part));
                    collectBegun(part, into);
                }
            }
            case Node.Choice(var options) -> options.forEach(option -> collectBegun(option, into));
            case Node.Repeat(var body, var _, var _, var _) -> collectBegun(body, into);
        }
    }

    private static void collect(Node node, List<String> into) {
        switch (node) {
            case Node.One _, Node.Place _ -> {}
            case Node.Sequence(var parts) -> parts.forEach(part -> collect(part, into));
            case Node.Choice(var options) -> options.forEach(option -> collect(option, into));
            case Node.Repeat(var body, var _, var _, var _) -> {
                into.add(of(body));
                collect(body, into);
            }
        }
    }
}
