package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbsTest {

    private final Console console = new Console();

    @Test
    void printsHelpWhereNoVerbIsGiven() {
        int code = console.run("");

        assertThat(code).isZero();
        assertThat(console.out()).contains("match", "lint", "serve").contains("cat redis.log | errata match");
    }

    @Test
    void suggestsTheVerbThatWasMeant() {
        int code = console.run("", "mtach");

        assertThat(code).isEqualTo(2);
        assertThat(console.err())
                .startsWith("errata: ")
                .contains("Did you mean match?")
                .hasLineCount(1);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void saysInOneSentenceWhichOptionIsWrong() {
        int code = console.run("", "match", "--format", "xml");

        assertThat(code).isEqualTo(2);
        assertThat(console.err()).contains("--format").contains("xml").hasLineCount(1);
    }

    @Test
    void explainsAVerb() {
        int code = console.run("", "help", "match");

        assertThat(code).isZero();
        assertThat(console.out()).contains("--follow").contains("Exit code:");
    }

    @Test
    void tellsItsVersion() {
        assertThat(console.run("", "--version")).isZero();
        assertThat(console.out()).startsWith("errata ");
    }

    @Test
    void serveHandsItsSettingsOnAsSystemProperties() {
        var served = new Console.Served();
        try {
            int code = new Verbs(console.reading(System.in), served)
                    .run("serve", "--port", "18080", "--entries", "some/where", "-Derrata.cli.test=a=b");

            assertThat(code).isZero();
            assertThat(served.times).isEqualTo(1);
            assertThat(System.getProperty("quarkus.http.port")).isEqualTo("18080");
            assertThat(System.getProperty("errata.entries.path")).isEqualTo("some/where");
            assertThat(System.getProperty("errata.cli.test")).isEqualTo("a=b");
        } finally {
            System.clearProperty("quarkus.http.port");
            System.clearProperty("errata.entries.path");
            System.clearProperty("errata.cli.test");
        }
    }
}
