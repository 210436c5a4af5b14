package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tools by name, in the order in which an agent is shown them. Thread-safe. */
final class Toolbox {

    private final Map<String, Tool> tools;
    private final List<ObjectNode> descriptions;

    Toolbox(List<Tool> tools) {
        this.tools = tools.stream()
                .collect(Collectors.toMap(Tool::name, it -> it, (one, other) -> other, LinkedHashMap::new));
        this.descriptions = tools.stream().map(Tool::description).toList();
    }

    /** Of a process without a database. */
    static Toolbox keepingNothing(Knowledge knowledge) {
        return new Toolbox(List.of(
                new LookupError(knowledge),
                new GetEntry(knowledge),
                new SearchEntries(knowledge),
                new CheckPlan(knowledge),
                new KeepsNothing(ReportOutcome.NAME),
                new KeepsNothing(SubmitUnknownError.NAME)));
    }

    ObjectNode list() {
        var result = Json.object();
        result.putArray("tools")
                .addAll(descriptions.stream().map(ObjectNode::deepCopy).toList());
        return result;
    }

    /** What came of a call; throws a {@link Fault} where there is no such tool. */
    ObjectNode call(JsonNode params, Caller caller) {
        var tool = Optional.ofNullable(tools.get(params.path("name").asText("")))
                .orElseThrow(() -> Fault.params("Unknown tool; there are " + String.join(", ", tools.keySet()) + "."));
        var arguments = params.path("arguments");
        try {
            if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
                throw new Mishap("The arguments must be an object.");
            }
            var done = tool.call(new Arguments(arguments), caller);
            var result = content(done.text());
            result.set("structuredContent", Json.of(done.structured()));
            return result.put("isError", false);
        } catch (Mishap mishap) {
            return content(mishap.sentence()).put("isError", true);
        }
    }

    private static ObjectNode content(String text) {
        var result = Json.object();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }
}
