package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredSourcesTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "src/main/java/dev/errata/match/Ranker.java",
                "src/main/resources/words/ordinary.txt",
                "src/test/java/dev/errata/match/ScoreboardMaker.java",
                "src/test/resources/golden/report/npm/cases.json",
                "kb-entries/redis/loading.json"
            })
    void changeWithWhatFiguresDependOn(String file) throws IOException {
        write("src/main/java/dev/errata/match/Lookup.java", "unchanged");
        write(file, "before");
        var before = MeasuredSources.digest(root);

        write(file, "after");

        assertThat(MeasuredSources.digest(root)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/main/java/dev/errata/web/Answer.java",
                "src/main/resources/messages/msg_zh.properties",
                "src/test/java/dev/errata/match/RankerTest.java",
                "src/test/java/dev/errata/web/Boards.java"
            })
    void stayTheSameWithWhatIsOnlyShown(String file) throws IOException {
        write("src/main/java/dev/errata/match/Lookup.java", "unchanged");
        write(file, "before");
        var before = MeasuredSources.digest(root);

        write(file, "after");

        assertThat(MeasuredSources.digest(root)).isEqualTo(before);
    }

    private void write(String file, String content) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
