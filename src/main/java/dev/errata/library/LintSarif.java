package dev.errata.library;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Findings in SARIF 2.1.0, the form in which code hosts and editors take them. */
public final class LintSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final List<Rule> RULES = List.of(Rule.values());

    private LintSarif() {}

    /** Every rule is described, whether it was broken or not. Ends with a newline. */
    public static String render(List<Finding> findings) {
        var log = object().put("$schema", SCHEMA).put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "errata");
        var rules = driver.putArray("rules");
        for (var rule : RULES) {
            rules.add(described(rule));
        }
        run.put("columnKind", "utf16CodeUnits");
        var results = run.putArray("results");
        findings.forEach(finding -> results.add(result(finding)));
        return LintJson.written(log);
    }

    private static ObjectNode described(Rule rule) {
        var described = object().put("id", rule.code());
        described.putObject("shortDescription").put("text", rule.title() + ".");
        described.putObject("fullDescription").put("text", rule.explanation());
        described.putObject("defaultConfiguration").put("level", rule.severity().word());
        return described;
    }

    private static ObjectNode result(Finding finding) {
        var result = object().put("ruleId", finding.code())
                .put("ruleIndex", RULES.indexOf(finding.rule()))
                .put("level", finding.severity().word());
        result.putObject("message").put("text", finding.message() + " " + finding.mend());
        var location = result.putArray("locations").addObject();
        if (!finding.path().isEmpty()) {
            var physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(finding.path()));
            physical.putObject("region").put("startLine", Math.max(1, finding.line()));
        }
        if (!finding.entryId().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("name", finding.entryId())
                    .put("fullyQualifiedName", finding.entryId() + "#" + finding.pointer());
        }
        return result;
    }

    /** A relative path stays relative: the reader resolves it against its own checkout. */
    private static String uri(String path) {
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, "./" + path, null).toASCIIString().substring("./".length());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path can always be escaped", e);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
