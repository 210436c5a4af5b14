package dev.errata.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The least general regex that finds several texts: what they have in common as it is, and for what varies the narrowest class that covers
 * what was seen. Texts that have too little in common get a regex of their own. Every regex is in the dialect, costs no more than
 * {@link AttackCost#BUDGET}, and finds something in each text that it is for. Pure.
 *
 * @param regex finds every text that is not left out; empty where none could be covered
 * @param alternatives what it consists of, the one for most texts first
 * @param leftOut positions of the texts that nothing tells from others
 */
public record Generalisation(String regex, List<Alternative> alternatives, List<Integer> leftOut) {

    /** The most texts that are looked at. */
    public static final int MOST_TEXTS = 50;

    /** Of the lighter of two lines, so much has to be in the other. */
    private static final double ALIKE = 0.5;

    /** With so many words in common, so much is enough: the rest may be names. */
    private static final double ALIKE_IN_WORDS = 0.25;

    private static final int WORDS = 4;

    private static final int MOST_LINES = 30;
    private static final int LITERAL = 4;
    private static final int MOST_STARS = 3;

    /** One regex, and the positions of the texts that it is for. */
    public record Alternative(String regex, List<Integer> covers) {
        public Alternative {
            covers = List.copyOf(covers);
        }
    }

    public Generalisation {
        alternatives = List.copyOf(alternatives);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Generalises.
     *
     * @param texts what the regex has to find, each in one of its lines
     * @throws IllegalArgumentException if there are more than {@value #MOST_TEXTS}
     */
    public static Generalisation of(List<String> texts) {
        if (texts.size() > MOST_TEXTS) {
            throw new IllegalArgumentException("at most " + MOST_TEXTS + " texts are generalised: " + texts.size());
        }
        var groups = new ArrayList<Group>();
        var leftOut = new ArrayList<Integer>();
        for (int at = 0; at < texts.size(); at++) {
            var lines = lines(texts.get(at));
            if (!joined(groups, at, lines) && !begun(groups, at, lines)) {
                leftOut.add(at);
            }
        }
        var alternatives = groups.stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.covers().size()))
                .map(group -> new Alternative(group.regex(), group.covers()))
                .toList();
        return new Generalisation(together(alternatives), alternatives, leftOut);
    }

    /** Texts that have one regex, and which of their lines it is for. */
    private record Group(Common common, String regex, List<Integer> covers) {}

    private static boolean joined(List<Group> groups, int at, List<List<Token>> lines) {
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            var best = lines.stream()
                    .map(group.common()::with)
                    .max(Comparator.comparingInt(Common::weight))
                    .filter(it -> alike(it, group.common()));
            if (best.isPresent()) {
                var regex = Wider.regexOf(best.get());
                if (sound(regex, best.get())) {
                    var covers = new ArrayList<>(group.covers());
                    covers.add(at);
                    groups.set(g, new Group(best.get(), regex, covers));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean begun(List<Group> groups, int at, List<List<Token>> lines) {
        for (var line : lines) {
            var common = Common.of(line);
            var regex = Wider.regexOf(common);
            if (sound(regex, common)) {
                groups.add(new Group(common, regex, List.of(at)));
                return true;
            }
        }
        return false;
    }

    private static boolean alike(Common wider, Common before) {
        int lighter = Math.min(before.weight(), Common.weight(wider.lines().getLast()));
        long words = wider.tokens().stream().filter(Token::telling).count();
        return words > 0 && wider.weight() >= (words < WORDS ? ALIKE : ALIKE_IN_WORDS) * lighter;
    }

    /** Whether it may be used, says something, and finds the lines that it is made of. */
    private static boolean sound(String regex, Common common) {
        if (regex.isEmpty() || !(Dialect.check(regex) instanceof Verdict.Accepted) || stars(regex) > MOST_STARS) {
            return false;
        }
        var set = SignatureSet.compile(List.of(new Signature<>("", regex)));
        return Dialect.literalsOf(regex).length() >= LITERAL
                && !AttackCost.of(regex).overBudget()
                && common.lines().stream()
                        .map(line -> line.stream().map(Token::text).collect(Collectors.joining()))
                        .noneMatch(line -> set.scan(line).isEmpty());
    }

    private static int stars(String regex) {
        return (int) IntStream.range(0, regex.length() - 1)
                .filter(at -> regex.startsWith(".*", at) && (at == 0 || regex.charAt(at - 1) != '\\'))
                .count();
    }

    /** All in one; the first alone where all are too much for one regex. */
    private static String together(List<Alternative> alternatives) {
        var all = alternatives.stream().map(Alternative::regex).distinct().collect(Collectors.joining("|"));
        boolean usable = alternatives.size() < 2
                || (Dialect.check(all) instanceof Verdict.Accepted
                        && !AttackCost.of(all).overBudget());
        return usable ? all : alternatives.getFirst().regex();
    }

    private static List<List<Token>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(Token::of)
                .toList();
    }
}
