package dev.errata.chat;

import java.util.regex.Pattern;

/** Discord's Markdown. */
final class DiscordMarkup implements Markup {

    private static final String MARKS = "\\*_~`|<[]@";

    /** A backtick before two more: they would end the block. */
    private static final Pattern FENCE = Pattern.compile("`(?=``)");

    /** Shown as nothing. */
    private static final String BETWEEN = "`\u200B";

    static String escaped(String text) {
        return Markdown.escaped(text, MARKS);
    }

    @Override
    public String heading(String text) {
        return "\n**" + escaped(Markdown.line(text)) + "**";
    }

    @Override
    public String prose(String text) {
        return Markdown.escapedAroundLinks(text, MARKS);
    }

    @Override
    public String code(String text) {
        return "```\n" + FENCE.matcher(text).replaceAll(BETWEEN) + "\n```";
    }

    @Override
    public String item(String lead, String rest) {
        return Markdown.item(lead, rest, MARKS);
    }

    @Override
    public String note(String text) {
        return "-# " + prose(Markdown.line(text));
    }
}
