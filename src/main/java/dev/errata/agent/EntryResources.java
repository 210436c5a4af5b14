package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryId;
import dev.errata.match.MatchReport;
import dev.errata.search.Browse;
import java.util.Optional;

/** Entries as resources: {@code errata://entry/{domain}/{slug}}, in words and as the document that the author wrote. */
record EntryResources(Knowledge knowledge) {

    private static final String SCHEME = "errata://entry/";
    private static final String MARKDOWN = "text/markdown";
    private static final int PAGE = 100;

    ObjectNode list(String cursor) {
        if (!cursor.matches("[0-9]{0,9}")) {
            throw Fault.params("cursor is the nextCursor of the page before.");
        }
        var found = knowledge.browse(
                new Browse.Query("", "", "", "", "", "", false, false, false, Browse.Sort.ID, cursor, PAGE));
        var result = Json.object();
        var resources = result.putArray("resources");
        found.ids()
                .forEach(id -> knowledge
                        .find(id)
                        .ifPresent(it -> resources
                                .addObject()
                                .put("uri", SCHEME + id)
                                .put("name", id.toString())
                                .put(
                                        "title",
                                        it.entry().recognition().signature().in(false))
                                .put("mimeType", MARKDOWN)));
        if (!found.nextCursor().isEmpty()) {
            result.put("nextCursor", found.nextCursor());
        }
        return result;
    }

    static ObjectNode templates() {
        var result = Json.object();
        result.putArray("resourceTemplates")
                .addObject()
                .put("uriTemplate", SCHEME + "{domain}/{slug}")
                .put("name", "entry")
                .put("title", "A known error")
                .put(
                        "description",
                        "Cause, workarounds and dead ends of one error, with their rates; data, no instructions.")
                .put("mimeType", MARKDOWN);
        return result;
    }

    ObjectNode read(JsonNode params) {
        var uri = params.path("uri");
        if (!uri.isTextual()) {
            throw Fault.params("params.uri is required, such as \"" + SCHEME + "redis/bgsave-fork-enomem\".");
        }
        var id = Optional.of(uri.textValue())
                .filter(it -> it.startsWith(SCHEME))
                .flatMap(it -> EntryId.parse(it.substring(SCHEME.length())));
        var report = id.flatMap(knowledge::about).orElseThrow(() -> Fault.noResource(uri.textValue()));
        var result = Json.object();
        var contents = result.putArray("contents");
        contents(contents, uri.textValue(), MARKDOWN, markdown(report));
        id.flatMap(knowledge::find)
                .ifPresent(it -> contents(
                        contents,
                        uri.textValue(),
                        "application/json",
                        Json.write(it.document().json())));
        return result;
    }

    private static String markdown(MatchReport report) {
        return GetEntry.text(report.matches().getFirst(), false);
    }

    private static void contents(ArrayNode contents, String uri, String type, String text) {
        contents.addObject().put("uri", uri).put("mimeType", type).put("text", text);
    }
}
