package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One entry under examination, and what was found so far. */
final class Sheet {

    private final LoadedFile file;
    private final List<Finding> findings = new ArrayList<>();

    Sheet(LoadedFile file) {
        this.file = file;
    }

    LoadedFile file() {
        return file;
    }

    Entry entry() {
        return file.document().entry();
    }

    /** The document as authored. */
    JsonNode json() {
        return file.document().json();
    }

    void note(Rule rule, String pointer, String message, String mend) {
        findings.add(
                new Finding(rule, file.location(), file.id().toString(), pointer, message, mend, file.lineOf(pointer)));
    }

    /** In the order of their lines. */
    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** A value of the document in a message: quoted, and cut where it is long. */
    static String quoted(String text) {
        var shown = text.length() <= 80 ? text : text.substring(0, 79) + "…";
        return "\"" + shown + "\"";
    }
}
