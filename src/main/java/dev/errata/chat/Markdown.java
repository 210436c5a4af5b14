package dev.errata.chat;

import java.util.regex.Pattern;

/** Makes plain text stay plain where Markdown is read. */
final class Markdown {

    /** What begins a heading, a list or a quotation, at the beginning of a line alone. */
    private static final Pattern FIRST = Pattern.compile("(?m)^(\\h*)([#+>-]|\\d{1,9}(?=[.)]))");

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>()\\[\\]]+");

    private Markdown() {}

    /** An item of a list: {@code lead} in bold, and {@code rest} behind it, if any. */
    static String item(String lead, String rest, String marks) {
        var bold = line(lead);
        return "- " + (bold.isEmpty() ? "" : "**" + escaped(bold, marks) + "**")
                + (rest.isBlank() ? "" : " · " + escapedAroundLinks(line(rest), marks));
    }

    /**
     * {@code text} with a backslash before each mark.
     *
     * @param marks the characters that this platform reads anywhere in a line
     */
    static String escaped(String text, String marks) {
        var escaped = new StringBuilder();
        text.chars().forEach(it -> {
            if (marks.indexOf(it) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) it);
        });
        return FIRST.matcher(escaped).replaceAll(it -> {
            var mark = it.group(2);
            boolean number = Character.isDigit(mark.charAt(0));
            return it.group(1) + (number ? mark + "\\\\" : "\\\\" + mark);
        });
    }

    /** The same, but addresses are left as they are, so that they can be followed. */
    static String escapedAroundLinks(String text, String marks) {
        var escaped = new StringBuilder();
        var urls = URL.matcher(text);
        int at = 0;
        while (urls.find()) {
            escaped.append(escaped(text.substring(at, urls.start()), marks)).append(urls.group());
            at = urls.end();
        }
        return escaped.append(escaped(text.substring(at), marks)).toString();
    }

    /** On one line, as an item of a list has to be. */
    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
