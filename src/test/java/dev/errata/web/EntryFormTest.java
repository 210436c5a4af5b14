package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryFormTest {

    private static final String ODD = """
            {"zeta": 1, "id": "a/b", "alpha": {"k": [1.50, null]}, "signature": "x\\ny", "signature_zh": null,
             "workarounds": [{"action": "one", "extra": true, "success_rate": 0.90}, "text", {"action": "two", "sources": ["a", 1]}],
             "workarounds_zh": ["一", null, "二", "孤"], "dead_ends": [{"action": "no"}], "dead_ends_zh": [],
             "transition_graph": {"leads_to": ["a/c", {"error_id": "a/d", "probability": 0.10, "why": "?"}], "other": 2},
             "os_specific": {"linux": "text", "mac": {"a": "b"}}, "tags": ["a,b", " c "], "aliases": ["l1\\r\\nl2"],
             "versions": {"not": "a list"}, "resolvable": true, "evidence_count": 1e2, "samples": [], "beta": "last"}
            """;

    static Stream<String> documents() throws IOException {
        try (var files = Files.walk(Path.of("kb-entries"))) {
            var entries = files.filter(it -> it.toString().endsWith(".json") && !it.endsWith("schema.json"))
                    .sorted()
                    .map(EntryFormTest::read)
                    .toList();
            return Stream.concat(Stream.of(read(Path.of("src/test/resources/seed-entry.json")), ODD), entries.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsEveryDocumentToTheLetterWhereNothingIsTouched(String text) {
        var document = tree(text);
        var sent = FormFields.read(
                encoded(EntryForm.of(document, List.of()).fields().values()));

        var after = FormDocument.of(document, sent);

        assertThat(CanonicalJson.of(after)).isEqualTo(CanonicalJson.of(document));
        assertThat(after.toString()).isEqualTo(document.toString());
    }

    @Test
    void changesWhatWasTouchedAndNothingElse() {
        var document = tree(ODD);

        var after = with(
                document, Map.of("signature_zh", "错误", "evidence_count", "7", "workarounds.0.success_rate", "0.5"));

        assertThat(after.path("signature_zh").asText()).isEqualTo("错误");
        assertThat(after.path("evidence_count").toString()).isEqualTo("7");
        assertThat(after.path("workarounds").get(0).toString())
                .isEqualTo("{\"action\":\"one\",\"extra\":true,\"success_rate\":0.5}");
        assertThat(after.path("alpha")).isEqualTo(document.path("alpha"));
    }

    @Test
    void keepsWhatIsNoNumberAsItWasTyped() {
        assertThat(with(tree(ODD), Map.of("confidence", "about 0.9"))
                        .path("confidence")
                        .asText())
                .isEqualTo("about 0.9");
    }

    @Test
    void movesTranslationsWithTheirActions() {
        var document = tree("""
                {"id": "a/b", "signature": "s", "workarounds": [{"action": "one"}, {"action": "two"}, {"action": "three"}],
                 "workarounds_zh": ["一", "二"]}
                """);
        var sent = new LinkedHashMap<String, String>();
        var fields = EntryForm.of(document, List.of()).fields();
        // The browser sends rows in the order of the page: the third first, the second not at all, a new one last.
        for (var row : List.of("workarounds.2.", "workarounds.0.")) {
            fields.values().forEach((name, value) -> {
                if (name.startsWith(row)) {
                    sent.put(name, value);
                }
            });
        }
        sent.put("workarounds.new.from", "");
        sent.put("workarounds.new.action", "four");
        sent.put("workarounds.new.action_zh", "四");
        sent.put("workarounds.rows", "1");

        var after = FormDocument.of(document, new FormFields(sent));

        assertThat(after.path("workarounds").findValuesAsText("action")).containsExactly("three", "one", "four");
        assertThat(after.path("workarounds_zh").toString()).isEqualTo("[\"\",\"一\",\"四\"]");
    }

    @Test
    void pairsATranslationThatTranslatesNothingWithNoNewRow() {
        var document = tree("""
                {"id": "a/b", "signature": "s", "workarounds": [{"action": "one"}], "workarounds_zh": ["一", "孤"]}
                """);
        var sent =
                new LinkedHashMap<>(EntryForm.of(document, List.of()).fields().values());
        sent.put("workarounds.new.from", "");
        sent.put("workarounds.new.action", "two");
        sent.put("workarounds.new.action_zh", "");

        var after = FormDocument.of(document, new FormFields(sent));

        assertThat(after.path("workarounds").findValuesAsText("action")).containsExactly("one", "two");
        assertThat(after.path("workarounds_zh").toString()).isEqualTo("[\"一\",\"\",\"孤\"]");
    }

    @Test
    void leadsFromAPointerToItsField() {
        assertThat(EntryForm.fieldAt("/workarounds/0/how")).isEqualTo("f-workarounds-0-how");
        assertThat(EntryForm.fieldAt("/workarounds_zh/1")).isEqualTo("f-workarounds-1-action_zh");
        assertThat(EntryForm.fieldAt("/transition_graph/leads_to/2")).isEqualTo("f-leads_to-2-error_id");
        assertThat(EntryForm.fieldAt("/transition_graph/leads_to/2/error_id")).isEqualTo("f-leads_to-2-error_id");
        assertThat(EntryForm.fieldAt("/dead_ends/1/sources/0")).isEqualTo("f-dead_ends-1-sources");
        assertThat(EntryForm.fieldAt("")).isEqualTo("form");
    }

    private static ObjectNode with(ObjectNode document, Map<String, String> changed) {
        var sent =
                new LinkedHashMap<>(EntryForm.of(document, List.of()).fields().values());
        sent.putAll(changed);
        return FormDocument.of(document, new FormFields(sent));
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static ObjectNode tree(String text) {
        return switch (EntryText.tree(text)) {
            case EntryText.Tree.Read(var root) -> root;
            case EntryText.Tree.Broken(var fault) -> throw new IllegalArgumentException(fault.reason());
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
