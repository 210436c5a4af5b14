package dev.errata.web;

import com.microsoft.playwright.Page;
import dev.errata.mcp.Node;
import java.nio.file.Files;
import java.util.List;

/** What keeps people out of a page, as axe-core sees it. */
final class Axe {

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    static Axe installed() throws Exception {
        Node.install();
        return new Axe(Files.readString(Node.FOLDER.resolve("node_modules/axe-core/axe.min.js")));
    }

    /** Each fault with the page's name, the rule and the first place. */
    List<String> faults(Page page, String name) {
        page.evaluate("document.querySelectorAll('details').forEach(it => { it.name = ''; it.open = true; })");
        page.evaluate(script);
        var found = page.evaluate("""
                async () => (await axe.run(document)).violations.map(it => it.id + ": " + it.nodes[0].html.slice(0, 200)
                    + " " + it.nodes[0].failureSummary.slice(0, 300))
                """);
        return ((List<?>) found).stream().map(it -> name + ": " + it).toList();
    }
}
