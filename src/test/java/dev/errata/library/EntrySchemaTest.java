package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EntrySchemaTest {

    private static final Path SERVED = Path.of("src/main/resources/schema/entry.schema.json");

    @Test
    void liesBesideTheEntriesJustAsItIsServed() throws IOException {
        assertThat(Path.of("kb-entries/schema.json")).hasSameTextualContentAs(SERVED);
    }

    @Test
    void describesEveryKey() throws IOException {
        var schema = schema();

        assertDescribed(schema);
        schema.path("$defs").forEach(EntrySchemaTest::assertDescribed);
        assertDescribed(schema.at("/properties/transition_graph"));
    }

    @Test
    void knowsEveryKeyOfTheSeed() throws IOException {
        var seed = new ObjectMapper()
                .readTree(Path.of("src/test/resources/seed-entry.json").toFile());

        assertThat(schema().path("properties").fieldNames()).toIterable().containsAll(seed::fieldNames);
    }

    @Test
    void isExplainedKeyByKeyInTheGuide() throws IOException {
        var guide = Files.readString(Path.of("docs/entries.md"));

        assertThat(schema().path("properties").fieldNames())
                .toIterable()
                .filteredOn(key -> !key.startsWith("$"))
                .allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
        schema().path("$defs")
                .forEach(definition -> assertThat(definition.path("properties").fieldNames())
                        .toIterable()
                        .allSatisfy(key -> assertThat(guide).contains("`" + key + "`")));
    }

    private static void assertDescribed(JsonNode object) {
        assertThat(object.path("properties").properties())
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.getValue().path("description").asText())
                                .as(field.getKey())
                                .endsWith("."));
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(SERVED.toFile());
    }
}
