package dev.errata.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ordinary log lines for benchmarks, some 137 characters long. Their templates are not those of {@link LogText}: the table of
 * {@link Background} is made from those, and would be flattered.
 */
final class BenchText {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] USERS = {"root", "deploy", "alice", "jenkins", "postgres", "www-data", "svc_batch"};
    private static final String[] PATHS = {"/var/spool/", "/srv/data/", "/home/ci/work/", "/usr/lib/", "/mnt/vol/"};

    private final List<String> templates = templates();
    private final Random random;

    BenchText(Random random) {
        this.random = random;
    }

    private static List<String> templates() {
        try (var stream = BenchText.class.getResourceAsStream("/signature/bench-lines.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String line() {
        var template = templates.get(random.nextInt(templates.size()));
        return HOLE.matcher(template).replaceAll(hole -> Matcher.quoteReplacement(filling(hole.group(1))));
    }

    private String filling(String hole) {
        return switch (hole) {
            case "mon" -> MONTHS[random.nextInt(MONTHS.length)];
            case "user" -> USERS[random.nextInt(USERS.length)];
            case "path" -> PATHS[random.nextInt(PATHS.length)];
            case "d" -> Integer.toString(random.nextInt(1, 30));
            case "n" -> Integer.toString(random.nextInt(1_000_000));
            case "pid", "port" -> Integer.toString(random.nextInt(1_000, 65_536));
            case "ms" -> Integer.toString(random.nextInt(2_000));
            case "ip" -> "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            case "clock" -> clock();
            case "iso" -> "2026-%02d-%02dT%s".formatted(random.nextInt(1, 13), random.nextInt(1, 29), clock());
            case "hex" -> "%08x".formatted(random.nextInt());
            case "uuid" ->
                "%08x-%04x-4%03x-a%03x-%012x"
                        .formatted(
                                random.nextInt(),
                                random.nextInt(1 << 16),
                                random.nextInt(1 << 12),
                                random.nextInt(1 << 12),
                                random.nextLong(1L << 48));
            case "host" -> BenchWords.word(random) + "-" + random.nextInt(100);
            case "word" -> BenchWords.word(random);
            default -> throw new IllegalStateException("nothing fills {" + hole + "}");
        };
    }

    private String clock() {
        return "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }
}
