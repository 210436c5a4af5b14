package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/pipelines.md shows the very snippets that the page fills in. */
class PipelinesDocsTest {

    private static final Path SNIPPETS = Path.of("src/main/resources/pipelines");

    @Test
    void theDocumentHoldsEverySnippetOfThePage() throws IOException {
        var document = Files.readString(Path.of("docs/pipelines.md"));

        try (var snippets = Files.list(SNIPPETS)) {
            assertThat(snippets)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(document)
                            .contains("\n" + Files.readString(it).strip() + "\n```"));
        }
    }
}
