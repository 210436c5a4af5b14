package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The entries that come with the project are spotless. */
class EntriesTest {

    private static final Path ENTRIES = Path.of("kb-entries");
    private static final Path SEED = Path.of("src/test/resources/seed-entry.json");

    /** Fixed, so that no build fails because a year went by; the command line tells what has grown stale. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @TestFactory
    Stream<DynamicTest> areCanonicalAndWithoutFindings() throws IOException {
        var loaded = EntryFiles.load(ENTRIES);
        var findings = new Linter(CLOCK).lint(loaded.files());
        var schema = schema();

        return loaded.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    var text = Files.readString(ENTRIES.resolve(file.path()));
                    assertThat(text).isEqualTo(CanonicalJson.of(file.document().json()));
                    assertThat(ofFile(findings, file)).isEmpty();
                    assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
                }));
    }

    @Test
    void areThereAndAllLoad() {
        var loaded = EntryFiles.load(ENTRIES);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.files()).isNotEmpty();
    }

    @Test
    void theWorkedExampleOfTheGuideIsSpotlessToo() throws IOException {
        var guide = Files.readString(Path.of("docs/entries.md"));
        int start = guide.indexOf("```json\n") + "```json\n".length();
        var text = guide.substring(start, guide.indexOf("```", start));

        var example = ((Reading.Complete) EntryText.read(text)).document();

        assertThat(new Linter(Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC))
                        .lintOne(example, Neighbours.of(List.of())))
                .isEmpty();
        assertThat(CanonicalJson.of(example.json())).isEqualTo(text);
    }

    @Test
    void theSeedAndTheFixturesMeetTheSchema() throws IOException {
        var schema = schema();
        var sound =
                EntryFiles.load(Path.of("src/test/resources/library/accept")).files();

        assertThat(schema.validate(Files.readString(SEED), InputFormat.JSON)).isEmpty();
        assertThat(sound)
                .allSatisfy(file -> assertThat(
                                schema.validate(CanonicalJson.of(file.document().json()), InputFormat.JSON))
                        .isEmpty());
    }

    /** What the schema refuses has an error among its findings, or a word that nobody knows. */
    @Test
    void theSchemaRefusesWhatTheLinterCallsAnErrorOfForm() throws IOException {
        var schema = schema();
        var root = Path.of("src/test/resources/library/reject/gauge");

        for (var name : List.of(
                "confidence-is-a-word",
                "rate-out-of-range",
                "evidence-count-invalid",
                "item-evidence-invalid",
                "link-unsafe",
                "id-missing",
                "id-climbs",
                "signature-empty")) {
            assertThat(schema.validate(Files.readString(root.resolve(name + ".json")), InputFormat.JSON))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ENTRIES.resolve("schema.json")));
    }

    private static List<Finding> ofFile(List<Finding> findings, LoadedFile file) {
        return findings.stream()
                .filter(finding -> finding.path().equals(file.location()))
                .toList();
    }
}
