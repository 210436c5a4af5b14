package dev.errata.later;

import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes an entry for a test, and takes it out again. */
@ApplicationScoped
public class Pen {

    private static final EntryId ID = EntryId.of("teapots/lid-jammed");

    private static final String DOCUMENT = """
            {"id": "teapots/lid-jammed", "signature": "teapot lid %1$s jammed", "regex": "teapot lid %1$s jammed",
             "domain": "teapots", "category": "kitchen", "root_cause": "Steam.", "verification_tier": "community",
             "workarounds": [{"action": "Wait until it is cold", "how": "", "success_rate": 0.9}],
             "samples": [{"text": "ERROR teapot lid %1$s jammed", "expect": "match", "origin": "written"}]}
            """;

    private final Revisions revisions;
    private final LiveKnowledgeBase live;

    Pen(Revisions revisions, LiveKnowledgeBase live) {
        this.revisions = revisions;
        this.live = live;
    }

    /** @param word of letters, which no other test's error has */
    public void publish(String word) {
        revisions.publish(new Edit(ID, DOCUMENT.formatted(word), "ada", "a test"));
        live.refresh();
    }

    public void retire() {
        var history = revisions.history(ID);
        if (!history.isEmpty()) {
            revisions.retire(
                    new Edit(ID, DOCUMENT.formatted("gone"), "ada", "a test"),
                    history.getFirst().number());
            live.refresh();
        }
    }

    /** What a program prints that the entry is about. */
    public static String error(String word) {
        return "ERROR teapot lid " + word + " jammed";
    }
}
