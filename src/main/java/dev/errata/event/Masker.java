package dev.errata.event;

import dev.errata.event.Masked.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Takes secrets and e-mail addresses out of a text before anything else sees it, each replaced in place by a mark such as {@code
 * [masked:password]}. Prose about secrets ("password authentication failed", "invalid token") is left alone.
 *
 * <p>Linear in the text, whatever it is. Masking a masked text changes nothing. Stateless and thread-safe.
 */
public final class Masker {

    static final String MARK = "[masked:";

    private static final int MOST_ROUNDS = 8;

    private Masker() {}

    public static Masked mask(String text) {
        List<Secret> secrets = List.of();
        var masked = new Masked(text, List.of());
        // A mark can change how what follows is read, for instance by taking a quote away: so look again until nothing
        // is left.
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var found = find(masked.text());
            if (found.isEmpty()) {
                break;
            }
            secrets = merged(Stream.concat(secrets.stream(), inOriginal(found, secrets).stream())
                    .toList());
            masked = replace(text, secrets);
        }
        return masked;
    }

    private static List<Secret> find(String text) {
        var found = new ArrayList<Secret>();
        Secret.Sink sink = (from, to, kind) -> {
            if (to > from && !text.startsWith(MARK, from)) {
                found.add(new Secret(from, to, kind));
            }
        };
        PrivateKeys.find(text, sink);
        PhysicalLines.each(text, (number, from, to) -> findInLine(Ansi.strip(text, from, to, number, from), sink));
        found.sort(Secret.IN_ORDER);
        return found;
    }

    /** Where what was found in the text masked so far stands in the original; {@code found} and {@code secrets} are in order. */
    private static List<Secret> inOriginal(List<Secret> found, List<Secret> secrets) {
        var shifts = new TreeMap<Integer, Integer>();
        shifts.put(0, 0);
        int shift = 0;
        for (var secret : secrets) {
            int length = secret.to() - secret.from();
            shift += length - mark(secret).length();
            shifts.put(secret.to() - shift, shift);
        }
        return found.stream()
                .map(secret -> new Secret(
                        secret.from() + shifts.floorEntry(secret.from()).getValue(),
                        secret.to() + shifts.floorEntry(secret.to()).getValue(),
                        secret.kind()))
                .toList();
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
        RedisSecrets.find(text, absolute);
        ChineseSecrets.find(text, absolute);
        CardNumbers.find(text, absolute);
    }

    private static List<Secret> merged(List<Secret> secrets) {
        var merged = new ArrayList<Secret>();
        for (var secret : secrets.stream().sorted(Secret.IN_ORDER).toList()) {
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
            for (int feed = text.indexOf('\n', done, secret.from());
                    feed >= 0;
                    feed = text.indexOf('\n', done, secret.from())) {
                masked.append(text, done, feed + 1);
                done = feed + 1;
                number++;
                lineStart = masked.length();
            }
            masked.append(text, done, secret.from());
            String mark = mark(secret);
            int length = secret.to() - secret.from();
            removals.add(new Removal(secret.kind(), number, masked.length() - lineStart, mark.length(), length));
            masked.append(mark);
            done = secret.to();
        }
        masked.append(text, done, text.length());
        return new Masked(masked.toString(), removals);
    }

    private static String mark(Secret secret) {
        return MARK + secret.kind() + "]";
    }
}
