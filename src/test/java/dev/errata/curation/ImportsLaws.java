package dev.errata.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.RevisionHead;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.transfer.Arrivals;
import dev.errata.transfer.Arrived;
import dev.errata.transfer.Bounds;
import dev.errata.transfer.Declaration;
import dev.errata.transfer.Fate;
import dev.errata.transfer.ImportReport;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of imports on every database. */
abstract class ImportsLaws {

    @Inject
    Imports imports;

    @Inject
    ImportJobs jobs;

    @Inject
    Drafts drafts;

    @Inject
    Revisions revisions;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Audit audit;

    @Test
    void publishedInPartsAndLiveAtTheEnd() {
        var steps = new ArrayList<Integer>();
        var lines = IntStream.range(0, 230)
                .mapToObj(it -> line("parts", "n" + it, "part " + it))
                .collect(Collectors.joining("\n"));

        var report = run(lines, true, steps);

        assertThat(report.count(Fate.TAKEN)).isEqualTo(230);
        assertThat(steps).containsExactly(0, 100, 200, 230);
        assertThat(live.current().find(EntryId.of("parts/n229"))).isPresent();
        assertThat(audit.latest(1_000))
                .filteredOn(it -> it.object().startsWith("parts/"))
                .extracting(AuditRecord::action)
                .containsExactly("import.publish", "import.publish", "import.publish");
    }

    @Test
    void importedAgainNothingIsWritten() {
        run(line("again", "a", "once"), true);
        var before = heads("again/a");

        var report = run(line("again", "a", "once"), true);

        assertThat(report.count(Fate.SAME)).isEqualTo(1);
        assertThat(heads("again/a")).isEqualTo(before);
    }

    @Test
    void whatAnEditorChangedStandsAndTheSourcesNewWordsAreAConflict() {
        run(line("edited", "a", "first"), true);
        revisions.publish(new Edit(EntryId.of("edited/a"), line("edited", "a", "by hand"), "kim", ""));

        assertThat(run(line("edited", "a", "first"), true).count(Fate.SAME)).isEqualTo(1);
        assertThat(run(line("edited", "a", "second"), true).count(Fate.CONFLICT))
                .isEqualTo(1);
        assertThat(heads("edited/a").getFirst().author()).isEqualTo("kim");
    }

    @Test
    void whatWasRetiredIsNotBroughtBack() {
        run(line("retired", "a", "gone"), true);
        revisions.retire(new Edit(EntryId.of("retired/a"), line("retired", "a", "gone"), "kim", ""), 1);
        live.refresh();

        assertThat(run(line("retired", "a", "gone"), true).count(Fate.SAME)).isEqualTo(1);
        assertThat(live.current().find(EntryId.of("retired/a"))).isEmpty();
    }

    @Test
    void anEntryThatSaysTheSameAlreadyIsFollowedFromThenOn() {
        revisions.publish(new Edit(EntryId.of("agreed/a"), line("agreed", "a", "first"), "kim", ""));
        live.refresh();

        assertThat(run(line("agreed", "a", "first"), true).count(Fate.SAME)).isEqualTo(1);
        assertThat(run(line("agreed", "a", "second"), true).count(Fate.CHANGED)).isEqualTo(1);
    }

    @Test
    void draftsAreMadeOnceAndHowManyThereAreDoesNotMatter() {
        var lines = IntStream.range(0, 620)
                .mapToObj(it -> line("drafted", "n" + it, "draft " + it))
                .collect(Collectors.joining("\n"));

        assertThat(run(lines, false).count(Fate.TAKEN)).isEqualTo(620);
        assertThat(run(lines, false).count(Fate.SAME)).isEqualTo(620);
        assertThat(live.current().find(EntryId.of("drafted/n1"))).isEmpty();
    }

    @Test
    void whatWaitsAsADraftIsPublishedByWhoeverMay() {
        run(line("later", "a", "x"), false);

        assertThat(run(line("later", "a", "x"), true).count(Fate.TAKEN)).isEqualTo(1);
        assertThat(live.current().find(EntryId.of("later/a"))).isPresent();
        assertThat(run(line("later", "a", "x"), true).count(Fate.SAME)).isEqualTo(1);
    }

    @Test
    void aChangeThatBecomesADraftLeavesWhatIsLive() {
        run(line("waiting", "a", "first"), true);

        assertThat(run(line("waiting", "a", "second"), false).count(Fate.CHANGED))
                .isEqualTo(1);

        assertThat(heads("waiting/a")).hasSize(1);
        var draft = drafts.list().stream()
                .filter(it -> it.entry().equals(EntryId.of("waiting/a")))
                .findFirst()
                .orElseThrow();
        assertThat(draft.kind()).isEqualTo(Draft.Kind.EDIT);
        assertThat(draft.base()).isEqualTo(1);
    }

    @Test
    void aJobRunsBesideThePageAndIsFoundAgain() throws InterruptedException {
        var job = jobs.start("a.json", arrivals(line("job", "a", "x")), new ImportWish(false, true, "ada"));
        while (job.state() instanceof ImportJob.State.Running) {
            Thread.sleep(20);
        }

        assertThat(jobs.find(job.id())).containsSame(job);
        assertThat(job.report().orElseThrow().count(Fate.TAKEN)).isEqualTo(1);
        assertThat(job.done()).isEqualTo(job.all()).isEqualTo(1);
        for (int i = 0; i < 40; i++) {
            jobs.start("b.json", List.of(), new ImportWish(true, false, "ada"));
        }
        assertThat(jobs.find(job.id())).isEmpty();
    }

    private List<RevisionHead> heads(String id) {
        return revisions.history(EntryId.of(id));
    }

    private ImportReport run(String lines, boolean publish) {
        return run(lines, publish, new ArrayList<>());
    }

    private ImportReport run(String lines, boolean publish, List<Integer> steps) {
        return imports.run(arrivals(lines), new ImportWish(false, publish, "ada"), (done, of) -> steps.add(done));
    }

    private static List<Arrived> arrivals(String lines) {
        try {
            return Arrivals.of(
                    "a.ndjson",
                    new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                    Declaration.none(),
                    Bounds.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String domain, String slug, String signature) {
        return "{\"id\": \"%s/%s\", \"signature\": \"%s\"}".formatted(domain, slug, signature);
    }
}
