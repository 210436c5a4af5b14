package dev.errata.feedback;

import java.util.List;

/** A table in Markdown, row by row. */
final class MarkdownTable {

    private final StringBuilder out = new StringBuilder();

    MarkdownTable(String... heads) {
        row(List.of(heads));
        out.append("| --- ".repeat(heads.length)).append("|\n");
    }

    void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
