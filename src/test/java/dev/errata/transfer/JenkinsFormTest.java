package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JenkinsFormTest {

    @Test
    void aCauseBecomesAnEntryThatAnyOfItsPatternsFinds() throws IOException {
        var read = Samples.entry(Samples.read("causes.xml").getFirst());
        var json = read.document().json();

        assertThat(read.id()).hasToString("jenkins/valve-stuck-in-test-rig");
        assertThat(json.path("regex").asText())
                .isEqualTo("(?:GAUGE-41: valve \\d+ is stuck)|(?:rig valve \\d+ <dead>)");
        assertThat(json.path("tags")).extracting(Object::toString).containsExactly("\"jenkins\"", "\"rig\"");
        assertThat(json.at("/provenance/original_id").asText()).isEqualTo("0a1b2c3d-0000-4000-8000-000000000001");
        assertThat(Samples.fields(read))
                .containsExactly("indications.MultilineBuildLogIndication", "pattern", "description", "comment");
    }

    @Test
    void aCauseThatOnlySeveralLinesShowIsRefused() throws IOException {
        assertThat(Samples.refusal(Samples.read("causes.xml").get(1)).reason())
                .isEqualTo("Not expressible: its pattern may span lines, and an entry sees one at a time.");
    }

    @Test
    void causesOfOneNameGetIdsOfTheirOwnWhicheverComesFirst() throws IOException {
        var arrived = Samples.read("causes.xml");

        assertThat(Samples.entry(arrived.get(2)).id())
                .hasToString("jenkins/twice-"
                        + Samples.entry(arrived.get(2)).id().slug().substring(6));
        assertThat(Samples.entry(arrived.get(2)).id())
                .isNotEqualTo(Samples.entry(arrived.get(3)).id());
        assertThat(Samples.entry(arrived.get(2)).id().slug()).matches("twice-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*ab.*",
                "ab",
                "ab.*",
                ".*ab",
                ".*",
                "a|b",
                ".*a|b.*",
                "(a|b).*",
                "(?i).*AB.*",
                "a\\.*",
                "a\\\\.*",
                "[a|]b",
                ".*?ab",
                "a.*b",
                "\\Qa.\\E.*",
                ".*a[.]*",
                "b.*.*",
                "",
                ".*.*"
            })
    void aPatternForAWholeLineFindsTheVeryLinesThatItMatched(String pattern) {
        var whole = Pattern.compile(pattern);
        var found = Pattern.compile(BuildLogPattern.wholeLine(pattern));
        var random = new Random(41);
        for (int i = 0; i < 4_000; i++) {
            var line = random.ints(random.nextInt(7), 0, 7)
                    .mapToObj(it -> String.valueOf("abAB.\\|".charAt(it)))
                    .collect(java.util.stream.Collectors.joining());
            assertThat(found.matcher(line).find())
                    .as("%s as %s on %s", pattern, found, line)
                    .isEqualTo(whole.matcher(line).matches());
        }
    }

    @Test
    void aDoctypeIsRefusedAndNothingIsFetched() throws IOException {
        var evil = """
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <list><FailureCause><name>&e;</name></FailureCause></list>
                """;

        assertThat(Samples.refusal(Samples.text("a.xml", evil).getFirst()).reason())
                .contains("DOCTYPE");
    }

    @Test
    void xmlThatIsCutOffIsRefused() throws IOException {
        assertThat(Samples.refusal(Samples.text("a.xml", "<list><FailureCause><name>x")
                                .getFirst())
                        .reason())
                .contains("not XML");
    }

    @Test
    void anEncodingThatTheFileNamesIsTaken() throws IOException {
        var xml = "<?xml version='1.0' encoding='ISO-8859-1'?><list><FailureCause><name>M\u00fcller</name><indications>"
                + "<BuildLogIndication><pattern>.*gone.*</pattern></BuildLogIndication></indications></FailureCause></list>";
        var arrived = Arrivals.of(
                "a.xml",
                new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                Declaration.none().of(Format.JENKINS),
                Bounds.USUAL);

        assertThat(Samples.entry(arrived.getFirst())
                        .document()
                        .entry()
                        .recognition()
                        .signature()
                        .en())
                .isEqualTo("M\u00fcller");
    }
}
