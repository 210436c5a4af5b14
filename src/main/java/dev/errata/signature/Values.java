package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The narrowest class that covers what was seen at one place.
 *
 * @param wide whether it says next to nothing: not worth keeping at either end of a regex
 */
record Values(String regex, boolean wide) {

    private static final int FAR = 80;
    private static final int PREFIX = 2;
    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** Narrowest first: what all values must look like, and the class for it. Each class takes what its pattern does. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("\\d+", "\\d+"),
            new Shape("\\d+(?:[.,]\\d+)+|\\d+", "\\d[\\d.,]*"),
            new Shape("0x[0-9a-f]+", "0x[0-9a-f]+"),
            new Shape("0x[0-9a-fA-F]+", "0x[0-9a-fA-F]+"),
            new Shape(UUID, UUID),
            new Shape("(?=.*\\d)[0-9a-f]{7,}", "[0-9a-f]+"),
            new Shape("\\d{1,3}(?:\\.\\d{1,3}){3}", "\\d{1,3}(?:\\.\\d{1,3}){3}"),
            new Shape("\\d{1,3}(?:\\.\\d{1,3}){3}:\\d+", "\\d{1,3}(?:\\.\\d{1,3}){3}:\\d+"),
            new Shape("\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?", "\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?"),
            new Shape("[a-z][a-z0-9+]*://[^\\s'\"]+", "[a-z][a-z0-9+]*://[^\\s'\"]+"),
            new Shape("/[^\\s'\"]+", "/[^\\s'\"]+"));

    private static final List<Shape> NAMES =
            List.of(new Shape("\\w+", "\\w+"), new Shape("\\w[\\w.-]*", "\\w[\\w.-]*"));

    private record Shape(Pattern looks, String regex) {

        Shape(String looks, String regex) {
            this(Pattern.compile(looks, Pattern.DOTALL), regex);
        }

        boolean fits(List<String> values) {
            return values.stream().allMatch(value -> looks.matcher(value).matches());
        }
    }

    static final Values NONE = new Values("", false);

    /**
     * The class for {@code values}.
     *
     * @param before what stands right before in every line
     * @param after what stands right behind
     */
    static Values of(List<String> values, String before, String after) {
        var some = values.stream().filter(value -> !value.isEmpty()).distinct().toList();
        if (some.isEmpty()) {
            return NONE;
        }
        boolean optional = values.contains("");
        var lead = some.stream().allMatch(value -> value.startsWith(" ")) ? " " : "";
        var trail = some.stream().allMatch(value -> value.length() > lead.length() && value.endsWith(" ")) ? " " : "";
        var cores = some.stream()
                .map(value -> value.substring(lead.length(), value.length() - trail.length()))
                .distinct()
                .toList();
        var core = core(cores, lead.isEmpty() ? before : lead, trail.isEmpty() ? after : trail);
        var all = lead + core.regex() + trail;
        boolean wrapped = optional && !(all.equals(core.regex()) && core.canBeEmpty());
        return new Values(wrapped ? "(?:" + all + ")?" : all, core.wide() || optional);
    }

    private static Values core(List<String> values, String before, String after) {
        if (values.equals(List.of(""))) {
            return NONE;
        }
        for (var shape : SHAPES) {
            if (shape.fits(values)) {
                return new Values(shape.regex(), false);
            }
        }
        var numbered = numbered(values);
        if (!numbered.isEmpty()) {
            return new Values(numbered, false);
        }
        var closing = closing(before, after);
        if (!closing.isEmpty() && values.stream().noneMatch(value -> value.contains(closing))) {
            return new Values("[^" + Spelling.of(closing) + "]*", false);
        }
        for (var shape : NAMES) {
            if (shape.fits(values)) {
                return new Values(shape.regex(), false);
            }
        }
        if (values.stream().allMatch(value -> !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace))) {
            return new Values("\\S+", true);
        }
        int longest = values.stream().mapToInt(String::length).max().orElse(0);
        return new Values(longest * 2 <= FAR ? ".{0," + FAR + "}" : ".*", true);
    }

    private boolean canBeEmpty() {
        return regex.endsWith("*") || regex.startsWith(".{0,");
    }

    /** The same name with other numbers behind it, such as {@code worker3}. */
    private static String numbered(List<String> values) {
        var names = new ArrayList<String>();
        for (var value : values) {
            int end = value.length();
            while (end > 0 && Character.digit(value.charAt(end - 1), 10) >= 0 && value.charAt(end - 1) < 0x80) {
                end--;
            }
            names.add(end == value.length() ? "" : value.substring(0, end));
        }
        var name = names.getFirst();
        return name.length() >= PREFIX && names.stream().allMatch(name::equals) ? Spelling.of(name) + "\\d+" : "";
    }

    /** What ends a value that stands in quotes or brackets; empty where it does not. */
    private static String closing(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        int opens = "'\"`(<[{".indexOf(before.charAt(before.length() - 1));
        char closes = opens < 0 ? 0 : "'\"`)>]}".charAt(opens);
        return after.charAt(0) == closes ? String.valueOf(closes) : "";
    }
}
