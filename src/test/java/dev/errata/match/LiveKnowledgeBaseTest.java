package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.Revisions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What another node publishes: revisions appear in the database, and nobody tells this node. */
@QuarkusTest
class LiveKnowledgeBaseTest {

    private static final EntryId ID = EntryId.of("teapots/from-elsewhere");

    private static final String DOCUMENT = """
            {"id": "teapots/from-elsewhere", "signature": "teapot spout %s elsewhere", "domain": "teapots"}""";

    @Inject
    Revisions revisions;

    @Inject
    LiveKnowledgeBase live;

    @Test
    void noticesWhatOtherNodesPublishChangeAndRetire() throws InterruptedException {
        revisions.publish(new Edit(ID, DOCUMENT.formatted("cracked"), "ada", ""));
        until(() -> live.current().find(ID).isPresent());

        revisions.publish(new Edit(ID, DOCUMENT.formatted("melted"), "ada", ""));
        until(() -> live.current().find(ID).orElseThrow().revision() == 2);

        var retired = revisions.retire(new Edit(ID, DOCUMENT.formatted("melted"), "ada", ""), 2);
        assertThat(retired).isInstanceOf(Edited.Saved.class);
        until(() -> live.current().find(ID).isEmpty());
    }

    @Test
    void settlesOnceEditorsPause() throws InterruptedException {
        var id = EntryId.of("teapots/settling");
        revisions.publish(
                new Edit(id, DOCUMENT.replace("from-elsewhere", "settling").formatted("hot"), "ada", ""));
        live.refresh();
        assertThat(live.current().edits()).isPositive();

        until(() -> live.current().edits() == 0);

        assertThat(live.current().find(id)).isPresent();
        revisions.retire(
                new Edit(id, DOCUMENT.replace("from-elsewhere", "settling").formatted("hot"), "ada", ""), 1);
        live.refresh();
        assertThat(live.current().find(id)).isEmpty();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            assertThat(tries).as("it came to pass").isLessThan(1_800);
            Thread.sleep(50);
        }
    }
}
