package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/lint.md says of every rule what the program says; {@code -Derrata.docs.update=true} writes it anew. */
class LintDocsTest {

    private static final Path PAGE = Path.of("docs/lint.md");
    private static final String MARK = "<!-- the rules: written from the program, see LintDocsTest -->\n";

    @Test
    void listsEveryRuleAsTheProgramDoes() throws IOException {
        var page = Files.readString(PAGE);
        if (Boolean.getBoolean("errata.docs.update")) {
            page = page.substring(0, page.indexOf(MARK)) + MARK + rules();
            Files.writeString(PAGE, page);
        }

        assertThat(page.substring(page.indexOf(MARK) + MARK.length())).isEqualTo(rules());
    }

    private static String rules() {
        var out = new StringBuilder();
        for (var severity : Severity.values()) {
            out.append(severity == Severity.ERROR ? "\n## Errors\n" : "\n## Warnings\n");
            for (var rule : Rule.values()) {
                if (rule.severity() == severity) {
                    out.append("\n### ")
                            .append(rule.code())
                            .append("\n\n**")
                            .append(rule.title())
                            .append(".** ")
                            .append(rule.explanation())
                            .append('\n');
                }
            }
        }
        return out.toString();
    }
}
