package dev.errata.signature;

import java.util.Random;

/** Makes regexes by chance, over few enough letters that they match often, and lines to try them on. */
final class RandomRegex {

    private static final String[] LETTERS = {
        "a",
        "b",
        "A",
        "B",
        "ab",
        "ba",
        "aab",
        "k",
        "1",
        "_",
        " ",
        "-",
        "é",
        "\u0301",
        "中",
        "😀",
        "𝒳",
        "K",
        "ſ",
        "\\.",
        "\\x61",
        "\\u0062",
        "\\Qa.b\\E",
        "\\t"
    };

    /** Long enough to be watched for in each of the engine's ways, and like enough to be mistaken for one another. */
    private static final String[] WORDS = {
        "abk",
        "1ab",
        "b1",
        "kab1",
        "Abkab",
        "abkab1",
        "abkabk1",
        "abkab1ba",
        "bkab1baab",
        "abkab1baabkabk",
        "Abkab1baabkabk abkab1",
        "abkab1baabkabkab1kabkab1baaAbkabk",
        "ab中kab1é",
        "中文日志错误信息",
        "k1-ab_ab k"
    };

    private static final String[] CLASSES = {
        ".",
        ".",
        ".",
        "\\d",
        "\\w",
        "\\s",
        "\\D",
        "\\W",
        "\\S",
        "\\h",
        "\\v",
        "\\H",
        "\\V",
        "[ab]",
        "[^ab]",
        "[a-k]",
        "[^a-k1]",
        "[A-K_]",
        "[aA]",
        "[\\w-]",
        "[^\\s]",
        "[a[b1]]",
        "[^a[b1]]",
        "[]a]",
        "[^]a]",
        "[a-]",
        "[&a]",
        "[é-中]",
        "[😀a]",
        "\\p{L}",
        "\\p{Lu}",
        "\\p{Lower}",
        "\\P{L}",
        "\\p{IsLatin}",
        "\\p{Punct}",
        "[\\p{L}&&&&a]",
        "[\\Qa-b\\E]",
        "\\p{IsAlphabetic}",
        "\\pN",
        "[\\x{1F600}-\\x{1F64F}]",
        "\\p{M}",
        "[\\v-a]",
        "[--a]"
    };
    private static final String[] PLACES = {"^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z"};
    private static final String[] TIMES = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{0,1}", "{1,3}", "{2,}", "{0,2}?", "{1,}?", "{3}?", "{0}", "{1}"
    };
    private static final String[] OPENINGS = {
        "(", "(?:", "(?i:", "(?s:", "(?<n#>", "(?P<n#>", "(?-i:", "(?m:", "(?d)(?:"
    };
    private static final String[] PIECES = {
        "a", "a", "b", "b", "A", "B", "ab", "aab", "k", "1", "_", " ", "-", ".", "é", "e\u0301", "\u0301", "中", "😀",
        "𝒳", "K", "ſ", "\t", "\u000B", "\u00A0", "\uD83D", "\uDE00"
    };

    private final Random random;
    private int groups;

    RandomRegex(Random random) {
        this.random = random;
    }

    String regex() {
        groups = 0;
        return (random.nextInt(6) == 0 ? "(?i)" : "") + choice(random.nextInt(4));
    }

    String line() {
        return random.nextInt(3) == 0 ? wordyLine() : shortLine();
    }

    /** Of words, some with a letter in the other case, one too many or one too few. */
    private String wordyLine() {
        var line = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            var word = new StringBuilder(any(WORDS));
            int at = random.nextInt(word.length());
            switch (random.nextInt(8)) {
                case 0 -> word.deleteCharAt(at);
                case 1 -> word.insert(at, 'b');
                case 2 -> word.setCharAt(at, otherCase(word.charAt(at)));
                case 3 -> word.append(any(PIECES));
                default -> {}
            }
            line.append(word).append(random.nextInt(3) == 0 ? " " : "");
        }
        return line.toString();
    }

    private static char otherCase(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }

    private String shortLine() {
        var line = new StringBuilder();
        boolean plain = random.nextBoolean();
        for (int i = random.nextInt(random.nextInt(4) == 0 ? 40 : 12); i > 0; i--) {
            line.append(plain ? PIECES[random.nextInt(7)] : any(PIECES));
        }
        return line.toString();
    }

    private String choice(int depth) {
        var choice = new StringBuilder(sequence(depth));
        while (random.nextInt(3) == 0) {
            choice.append('|').append(random.nextInt(12) == 0 ? "" : sequence(depth));
        }
        return choice.toString();
    }

    private String sequence(int depth) {
        var sequence = new StringBuilder();
        boolean wordy = random.nextInt(3) == 0;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (wordy && random.nextBoolean()) {
                sequence.append(any(WORDS)).append(random.nextBoolean() ? ".*" : "");
                continue;
            }
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> sequence.append(any(LETTERS));
                case 5, 6 -> sequence.append(any(CLASSES)).append(maybeTimes());
                case 7 -> sequence.append(".*");
                case 8 -> sequence.append(random.nextInt(3) == 0 ? any(PLACES) : ".+?");
                case 9 -> sequence.append(any(LETTERS)).append(any(TIMES));
                default -> {
                    if (depth > 0) {
                        var opening = any(OPENINGS).replace("#", Integer.toString(groups++));
                        sequence.append(opening)
                                .append(choice(depth - 1))
                                .append(')')
                                .append(maybeTimes());
                    }
                }
            }
        }
        return sequence.toString();
    }

    private String maybeTimes() {
        return random.nextBoolean() ? any(TIMES) : "";
    }

    private String any(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
