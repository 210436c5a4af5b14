package dev.errata.match;

import static dev.errata.match.AnswerSamples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Mentions MENTIONS =
            new Mentions(Set.of("redis", "python", "kubernetes", "nginx", "go", "node", "postgresql", "java"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Redis version=7.0.13, bits=64, commit=00000000 | redis      | 7.0.13
            Python 3.11.2                                  | python     | 3.11.2
            kubectl v1.29                                  | kubernetes | 1.29
            Server: nginx/1.24.0                           | nginx      | 1.24.0
            go1.21.3                                       | go         | 1.21.3
            go version go1.21.3 linux/amd64                | go         | 1.21.3
            Node.js v20.11.1                               | node       | 20.11.1
            openjdk 17.0.9                                 | java       | 17.0.9
            """)
    void readsTheVersionAsProgramsPrintIt(String line, String product, String version) {
        assertThat(MENTIONS.softwareIn(List.of(line))).containsEntry(product, version);
    }

    @Test
    void ignoresProductsThatNoEntryHas() {
        assertThat(MENTIONS.softwareIn(List.of("frobnicator 3.1.4", "listening on port 6379")))
                .isEmpty();
    }

    @Test
    void takesTheFirstMention() {
        assertThat(MENTIONS.softwareIn(List.of("Redis version=7.0.13", "Redis version=6.2.1")))
                .containsEntry("redis", "7.0.13");
    }

    @Test
    void looksForTheProductsOfTheVersionMatrices() {
        var mentions = Mentions.among(List.of(entry("""
                        {"id": "x/a", "signature": "a", "versions": [{"version": "Frobnicator >=2.0"}]}"""), entry("""
                        {"id": "x/b", "signature": "b", "versions": [{"version": "all of them"}]}""")));

        assertThat(mentions.softwareIn(List.of("frobnicator 3.1.4"))).containsEntry("frobnicator", "3.1.4");
        assertThat(mentions.softwareIn(List.of("Redis version=7.0.13"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cannot open C:\\Program Files\\redis\\redis.conf  | windows
            at Object.<anonymous> (/Users/ada/app/index.js)   | macos
            Darwin Kernel Version 23.1.0                      | macos
            cannot open /etc/redis/redis.conf                 | linux
            Ubuntu 22.04.3 LTS                                | linux
            systemd[1]: redis.service: Failed                 | linux
            Connection refused                                | ''
            """)
    void tellsTheOperatingSystemByNamesAndPaths(String line, String system) {
        assertThat(Mentions.systemIn(List.of(line))).isEqualTo(system);
    }

    @Test
    void takesALinuxPathForLessThanTheNameOfAnotherSystem() {
        assertThat(Mentions.systemIn(List.of("cannot open /etc/hosts", "macOS 14.1")))
                .isEqualTo("macos");
    }
}
