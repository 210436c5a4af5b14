package dev.errata.signature;

import java.util.ArrayList;
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
