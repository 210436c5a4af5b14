package dev.errata.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings as one JSON object: the numbers of errors and warnings, and a list with the fields of each finding in snake_case. */
public final class LintJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LintJson() {}

    /** Ends with a newline. */
    public static String render(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::error).count();
        var report = JsonNodeFactory.instance.objectNode();
        report.put("errors", errors);
        report.put("warnings", findings.size() - errors);
        var list = report.putArray("findings");
        findings.forEach(finding -> list.add(tree(finding)));
        return written(report);
    }

    private static ObjectNode tree(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", finding.code())
                .put("severity", finding.severity().word())
                .put("path", finding.path())
                .put("entry_id", finding.entryId())
                .put("pointer", finding.pointer())
                .put("line", finding.line())
                .put("message", finding.message())
                .put("mend", finding.mend());
    }

    static String written(JsonNode tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }
}
