package dev.errata.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What docs/learning.md shows of the program: blocks between two marks, each written anew where the program changed. */
final class LearningPage {

    static final Path FILE = Path.of("docs/learning.md");

    private final String text;

    private LearningPage(String text) {
        this.text = text;
    }

    static LearningPage read() throws IOException {
        return new LearningPage(Files.readString(FILE));
    }

    void write() throws IOException {
        Files.writeString(FILE, text);
    }

    /** The block of that name, with a line feed at its end. */
    String block(String name) {
        return text.substring(from(name), to(name));
    }

    LearningPage with(String name, String block) {
        return new LearningPage(text.substring(0, from(name)) + block + text.substring(to(name)));
    }

    private int from(String name) {
        var mark = "<!-- " + name + ": written by ./errata simulate -->\n\n";
        int at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException(FILE + " has no place for " + name);
        }
        return at + mark.length();
    }

    private int to(String name) {
        return text.indexOf("\n<!-- end of " + name + " -->", from(name));
    }
}
