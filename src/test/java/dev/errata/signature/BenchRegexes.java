package dev.errata.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Regexes for benchmarks, any number of them: those of the deadends corpus, where {@code -Derrata.corpus=FOLDER} names its flat
 * form, and as many more with other words in their places; or, without it, made up in the same shape: some three alternatives
 * of words, nearly every one with a {@code .*} between them.
 */
final class BenchRegexes {

    private static final Pattern REGEX_FIELD = Pattern.compile("(?m)^ {2}\"regex\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("(?<![\\\\\\w{])[A-Za-z]{4,}(?![\\w}])");
    private static final Pattern NAME = Pattern.compile("\\(\\?P?<\\w+>");

    private final Random random = new Random(17);
    private final List<String> corpus;

    private BenchRegexes(List<String> corpus) {
        this.corpus = corpus;
    }

    static BenchRegexes atHand() {
        var folder = System.getProperty("errata.corpus", "");
        return new BenchRegexes(folder.isEmpty() ? List.of() : read(Path.of(folder)));
    }

    String origin() {
        return corpus.isEmpty() ? "made up" : corpus.size() + " of the deadends corpus, the rest made from them";
    }

    /** So many different ones that say something, that RE2 can read too. */
    List<String> first(int count) {
        var regexes = new LinkedHashSet<String>();
        corpus.stream().filter(BenchRegexes::isFit).limit(count).forEach(regexes::add);
        while (regexes.size() < count) {
            var regex = corpus.isEmpty() ? madeUp() : otherWords(corpus.get(random.nextInt(corpus.size())));
            if (isFit(regex)) {
                regexes.add(regex);
            }
        }
        return List.copyOf(regexes);
    }

    private static boolean isFit(String regex) {
        return regex.chars().allMatch(c -> c < 128)
                && Dialect.check(regex) instanceof Verdict.Accepted
                && Dialect.literalsOf(regex).length() >= 3;
    }

    private static List<String> read(Path folder) {
        try (var files = Files.walk(folder)) {
            var regexes = new ArrayList<String>();
            for (var file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                var field = REGEX_FIELD.matcher(Files.readString(file));
                if (field.find()) {
                    regexes.add(NAME.matcher(unquoted(field.group(1))).replaceAll("("));
                }
            }
            return List.copyOf(new LinkedHashSet<>(regexes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unquoted(String json) {
        return json.replace("\\\\", "\u0000")
                .replace("\\\"", "\"")
                .replace("\\t", "\t")
                .replace('\u0000', '\\');
    }

    private String otherWords(String regex) {
        return WORD.matcher(regex)
                .replaceAll(word -> Matcher.quoteReplacement(
                        random.nextInt(4) == 0 ? word.group() : like(word.group(), BenchWords.word(random))));
    }

    /** A word, its first letter as large as that of another. */
    private static String like(String other, String word) {
        return Character.isUpperCase(other.charAt(0)) ? capital(word) : word;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String madeUp() {
        int alternatives = 1 + Math.min(random.nextInt(6), random.nextInt(8));
        var regex = java.util.stream.Stream.generate(this::alternative)
                .limit(alternatives)
                .collect(Collectors.joining("|"));
        var grouped = alternatives > 1 && random.nextBoolean() ? "(" + regex + ")" : regex;
        return (random.nextInt(60) == 0 ? "(?i)" : "") + grouped;
    }

    private String alternative() {
        var alternative = new StringBuilder(phrase());
        for (int i = Math.min(random.nextInt(4), random.nextInt(4)); i > 0; i--) {
            alternative.append(".*").append(phrase());
        }
        return alternative.toString();
    }

    private String phrase() {
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> capital(BenchWords.word(random)) + capital(BenchWords.word(random)) + "Error";
            case 3 -> "(?:" + BenchWords.word(random) + "|" + BenchWords.word(random) + ")" + " failed";
            case 4 -> BenchWords.word(random) + ":? \\d+ " + BenchWords.word(random);
            case 5 -> BenchWords.word(random) + "\\s+" + BenchWords.word(random);
            case 6 -> BenchWords.word(random) + " \"[^\"]+\" " + BenchWords.word(random);
            case 7 ->
                BenchWords.word(random).toUpperCase(Locale.ROOT) + "_"
                        + BenchWords.word(random).toUpperCase(Locale.ROOT);
            default -> words();
        };
    }

    private String words() {
        var words = new StringBuilder(BenchWords.word(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            words.append(' ').append(BenchWords.word(random));
        }
        return words.toString();
    }
}
