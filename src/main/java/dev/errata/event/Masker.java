package dev.errata.event;

import dev.errata.event.Masked.Removal;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes secrets and e-mail addresses out of a text before anything else sees it, each replaced in place by a mark such as {@code
 * [masked:password]}. Prose about secrets ("password authentication failed", "invalid token") is left alone.
 *
 * <p>Linear in the text, whatever it is. Masking a masked text changes nothing. Stateless and thread-safe.
 */
public final class Masker {

    static final String MARK = "[masked:";

    private Masker() {}

    public static Masked mask(String text) {
        var found = new ArrayList<Secret>();
        Secret.Sink sink = (from, to, kind) -> {
            if (to > from && !text.startsWith(MARK, from)) {
                found.add(new Secret(from, to, kind));
            }
        };
        PrivateKeys.find(text, sink);
        PhysicalLines.each(text, (number, from, to) -> findInLine(Ansi.strip(text, from, to, number, from), sink));
        return found.isEmpty() ? new Masked(text, List.of()) : replace(text, merged(found));
    }

    /** Looks at the line without its colours, which may stand in the midst of a key or a token. */
    private static void findInLine(Line line, Secret.Sink sink) {
        Secret.Sink absolute = (from, to, kind) -> {
            if (to > from) {
                int first = line.placeOf(from).column();
                int last = line.placeOf(to - 1).column();
                sink.found(first, last + 1, kind);
            }
        };
        String text = line.text();
        KeyedSecrets.find(text, absolute);
        TokenShapes.find(text, absolute);
        UrlPasswords.find(text, absolute);
        Addresses.find(text, absolute);
        CommandSecrets.find(text, absolute);
        CardNumbers.find(text, absolute);
    }

    private static List<Secret> merged(List<Secret> found) {
        found.sort(Secret.IN_ORDER);
        var merged = new ArrayList<Secret>();
        for (var secret : found) {
            if (merged.isEmpty() || merged.getLast().to() <= secret.from()) {
                merged.add(secret);
            } else if (secret.to() > merged.getLast().to()) {
                var before = merged.removeLast();
                merged.add(new Secret(before.from(), secret.to(), before.kind()));
            }
        }
        return merged;
    }

    private static Masked replace(String text, List<Secret> secrets) {
        var masked = new StringBuilder(text.length());
        var removals = new ArrayList<Removal>(secrets.size());
        int number = 1;
        int lineStart = 0;
        int done = 0;
        for (var secret : secrets) {
            for (int feed = text.indexOf('\n', done); feed >= 0 && feed < secret.from(); feed = text.indexOf('\n', done)) {
                masked.append(text, done, feed + 1);
                done = feed + 1;
                number++;
                lineStart = masked.length();
            }
            masked.append(text, done, secret.from());
            String mark = MARK + secret.kind() + "]";
            int length = secret.to() - secret.from();
            removals.add(new Removal(secret.kind(), number, masked.length() - lineStart, mark.length(), length));
            masked.append(mark);
            done = secret.to();
        }
        masked.append(text, done, text.length());
        return new Masked(masked.toString(), removals);
    }
}
