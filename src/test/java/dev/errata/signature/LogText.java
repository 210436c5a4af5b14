package dev.errata.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Log lines that look real, made by chance from {@code templates.txt}; and regexes that people might write for them. */
public final class LogText {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+2?)}");
    private static final String[] WORDS = {
        "orders",
        "billing",
        "gateway",
        "search",
        "worker",
        "ingest",
        "report",
        "users",
        "catalog",
        "mailer",
        "session",
        "payment",
        "inventory",
        "metrics",
        "proxy",
        "frontend",
        "scheduler",
        "archive",
        "profile",
        "lookup"
    };
    private static final String[] PATHS = {
        "/var/lib/app/data/", "/srv/www/releases/", "/home/deploy/src/", "/opt/acme/conf/", "/mnt/volume1/backup/"
    };

    private final List<String> templates = read("templates.txt");
    private final Random random;

    public LogText(Random random) {
        this.random = random;
    }

    public static List<String> regexes() {
        return read("regexes.txt");
    }

    private static List<String> read(String name) {
        try (var stream = LogText.class.getResourceAsStream("/signature/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String line() {
        return filled(templates.get(random.nextInt(templates.size())));
    }

    /** Every template, several times over. */
    public List<String> lines(int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(_ -> templates.stream())
                .map(this::filled)
                .toList();
    }

    private String filled(String template) {
        return HOLE.matcher(template).replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1))));
    }

    private String value(String hole) {
        return switch (hole) {
            case "n" -> Integer.toString(random.nextInt(1 << random.nextInt(1, 20)));
            case "ms" -> Integer.toString(random.nextInt(40_000));
            case "id" -> "A-" + random.nextInt(1_000_000);
            case "pid" -> Integer.toString(random.nextInt(2, 65_000));
            case "port" -> Integer.toString(random.nextInt(1024, 65_000));
            case "hex" -> "%012x".formatted(random.nextLong(1L << 48));
            case "hex2" -> "%02x".formatted(random.nextInt(128, 256));
            case "ip" -> "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            case "word" -> WORDS[random.nextInt(WORDS.length)];
            case "host" -> WORDS[random.nextInt(WORDS.length)] + "-" + random.nextInt(20) + ".example.net";
            case "path" ->
                PATHS[random.nextInt(PATHS.length)] + WORDS[random.nextInt(WORDS.length)] + "." + random.nextInt(9);
            case "iso" -> "2026-%02d-%02dT%s.%03d".formatted(two(12), two(28), clock(), random.nextInt(1000));
            case "pg" -> "2026-%02d-%02d %s.%03d".formatted(two(12), two(28), clock(), random.nextInt(1000));
            case "nginx" -> "2026/%02d/%02d %s".formatted(two(12), two(28), clock());
            case "clf" -> "%02d/Nov/2026:%s +0000".formatted(two(28), clock());
            case "syslog" -> "Nov %2d %s".formatted(two(28), clock());
            case "klog" -> "%02d%02d %s.%06d".formatted(two(12), two(28), clock(), random.nextInt(1_000_000));
            case "redis" -> "%02d Nov 2026 %s.%03d".formatted(two(28), clock(), random.nextInt(1000));
            default -> throw new IllegalStateException("no such hole: " + hole);
        };
    }

    private int two(int most) {
        return random.nextInt(1, most + 1);
    }

    private String clock() {
        return "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }
}
