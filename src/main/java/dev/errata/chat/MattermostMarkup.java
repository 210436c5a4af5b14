package dev.errata.chat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mattermost's Markdown. What follows a list has an empty line before it, or it would be a part of its last item. */
final class MattermostMarkup implements Markup {

    private static final String MARKS = "\\`*_[]~|";
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    static String escaped(String text) {
        return Markdown.escaped(text, MARKS);
    }

    @Override
    public String heading(String text) {
        return "\n**" + escaped(Markdown.line(text)) + "**";
    }

    @Override
    public String prose(String text) {
        return "\n" + linked(text);
    }

    /** A fence that is longer than any in the text. */
    @Override
    public String code(String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(2);
        var fence = "`".repeat(longest + 1);
        return fence + "\n" + text + "\n" + fence;
    }

    @Override
    public String item(String lead, String rest) {
        return Markdown.item(lead, rest, MARKS);
    }

    @Override
    public String note(String text) {
        return "\n" + linked(Markdown.line(text));
    }

    private static String linked(String text) {
        return Markdown.escapedAroundLinks(text, MARKS);
    }
}
