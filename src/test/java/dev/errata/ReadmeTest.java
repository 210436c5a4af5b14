package dev.errata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Reader;
import dev.errata.library.EntryFiles;
import dev.errata.match.AnswerText;
import dev.errata.match.Context;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void theExampleIsRealOutput() throws IOException {
        var example = example();
        var base = KnowledgeBase.of(EntryFiles.load(Path.of("kb-entries")).files().stream()
                .map(file -> new PublishedEntry(file.document(), 1))
                .toList());

        var answer = AnswerText.render(base.answer(Reader.read(example.log()), Context.NONE, 5), false, false);

        assertThat(answer).startsWith(example.output());
    }

    @Test
    void everyLinkedFileIsThere() throws IOException {
        var links = Pattern.compile("]\\((?!https?:)([^)#]+)")
                .matcher(Files.readString(README))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    private record Example(String log, String output) {}

    private static Example example() throws IOException {
        var found = Pattern.compile("\\$ cat redis.log\n(.*?)\\$ ./errata match redis.log\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README));
        assertThat(found.find()).isTrue();
        return new Example(found.group(1), found.group(2));
    }
}
