package dev.errata.match;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A terminal's page in the making: rows that are indented, wrapped and, where wanted, coloured. Not thread-safe. */
final class Page {

    /** Ways to set a text off. Meaning never hangs on colour alone: words and marks say the same. */
    enum Ink {
        BOLD("1"),
        QUIET("2"),
        GOOD("32"),
        BAD("31"),
        MARK("1;33"),
        COMMAND("36");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    private final StringBuilder rows = new StringBuilder();
    private final boolean colour;
    private final int columns;

    Page(boolean colour, int columns) {
        this.colour = colour;
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    String inked(String text, Ink... inks) {
        if (!colour || text.isEmpty() || inks.length == 0) {
            return text;
        }
        var codes = Stream.of(inks).map(ink -> ink.code).collect(Collectors.joining(";"));
        return "\u001b[" + codes + "m" + text + "\u001b[0m";
    }

    /** One row as it is, which must be clean already. */
    Page row(String text) {
        rows.append(text.stripTrailing()).append('\n');
        return this;
    }

    /** An empty row, but never two on end nor one at the top. */
    Page gap() {
        if (!rows.isEmpty() && !rows.toString().endsWith("\n\n")) {
            rows.append('\n');
        }
        return this;
    }

    /** A text from outside, cleaned and wrapped, each row behind {@code indent} spaces, the first behind {@code lead}. */
    Page text(String lead, String text, int indent, Ink... inks) {
        var first = lead;
        for (var row : Columns.wrap(Columns.clean(text), Math.max(20, columns - indent))) {
            row(first + inked(row, inks));
            first = " ".repeat(indent);
        }
        return this;
    }

    /** A command, cleaned but never wrapped: it must survive being copied. */
    Page command(String line, int indent) {
        return row(" ".repeat(indent) + inked(Columns.clean(line), Ink.COMMAND));
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
