package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Entry.Sample;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Reader;
import dev.errata.library.EntryFiles;
import dev.errata.library.LoadedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A knowledge base with edits beside it answers as one that was compiled anew. */
class EditedKnowledgeBaseTest {

    private static final int ROUNDS = 4;

    private static List<PublishedEntry> shipped = List.of();
    private static KnowledgeBase whole = KnowledgeBase.of(List.of());

    @BeforeAll
    static void load() {
        shipped = EntryFiles.load(Path.of("kb-entries")).files().stream()
                .map(LoadedFile::document)
                .map(document -> new PublishedEntry(document, 1))
                .toList();
        whole = KnowledgeBase.of(shipped);
    }

    @Test
    void whatIsAddedIsFoundAmongAllById() {
        var half = shipped.subList(0, shipped.size() / 2);

        var edited = KnowledgeBase.of(half).with(shipped.subList(half.size(), shipped.size()), Set.of());

        assertThat(edited.entries()).isEqualTo(whole.entries());
        for (var entry : shipped) {
            assertThat(edited.find(entry.entry().id())).contains(entry);
        }
    }

    @Test
    void anyEditsAnswerAsIfAllHadBeenCompiledAnew() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var start = some(random);
            var changed = some(random).stream().map(it -> reworded(it, random)).toList();
            var gone = start.stream()
                    .filter(any -> random.nextInt(8) == 0)
                    .map(it -> it.entry().id())
                    .filter(id ->
                            changed.stream().noneMatch(it -> it.entry().id().equals(id)))
                    .toList();
            var base = KnowledgeBase.of(start);

            var edited = base.with(changed.subList(0, changed.size() / 2), gone)
                    .with(changed.subList(changed.size() / 2, changed.size()), List.of());
            var anew = KnowledgeBase.of(edited.entries());

            assertThat(edited.entries()).isEqualTo(anew.entries());
            assertThat(edited.settled().entries()).isEqualTo(anew.entries());
            for (var text : samples()) {
                assertThat(best(edited, text)).as("seed %d: %s", seed, text).isEqualTo(best(anew, text));
            }
            for (var entry : edited.entries()) {
                assertThat(facts(edited, entry.entry().id()))
                        .isEqualTo(facts(anew, entry.entry().id()));
            }
        }
    }

    @Test
    void whatIsTakenOutIsFoundNoMore() {
        var out = shipped.getFirst().entry();
        var text = out.samples().stream()
                .filter(Sample::match)
                .findFirst()
                .orElseThrow()
                .text();

        var edited = whole.with(List.of(), List.of(out.id()));

        assertThat(best(whole, text)).isEqualTo(out.id().toString());
        assertThat(best(edited, text)).isNotEqualTo(out.id().toString());
        assertThat(edited.find(out.id())).isEmpty();
        assertThat(edited.with(List.of(shipped.getFirst()), List.of()).find(out.id()))
                .isPresent();
    }

    @Test
    void editsThatComeWhileAllIsCompiledAreKept() {
        var first = changed(shipped.get(3), it -> it.put("error_code", "FIRST-1"));
        var second = changed(shipped.get(4), it -> it.put("error_code", "SECOND-2"));
        var before = whole.with(List.of(first), List.of());
        var meanwhile = before.with(List.of(second), List.of());

        var shown = meanwhile.editsSince(before, before.settled());

        assertThat(shown.edits()).isOne();
        assertThat(shown.find(first.entry().id())).contains(first);
        assertThat(shown.find(second.entry().id())).contains(second);
        assertThat(before.editsSince(before, before.settled()).edits()).isZero();
    }

    @Test
    void editsUponEditsAreAsOneEdit() {
        var random = new Random(17);
        var edited = whole;
        for (int round = 0; round < 12; round++) {
            var entry = edited.entries().get(random.nextInt(edited.entries().size()));
            edited = random.nextInt(3) == 0
                    ? edited.with(List.of(), List.of(entry.entry().id()))
                    : edited.with(List.of(reworded(entry, random)), List.of());
        }
        edited = edited.with(shipped.subList(0, 5), List.of());
        var anew = KnowledgeBase.of(edited.entries());

        assertThat(edited.entries()).isEqualTo(anew.entries());
        for (var entry : edited.entries()) {
            assertThat(facts(edited, entry.entry().id()))
                    .isEqualTo(facts(anew, entry.entry().id()));
        }
        for (var text : samples()) {
            assertThat(best(edited, text)).as(text).isEqualTo(best(anew, text));
        }
    }

    @Test
    void tellsWhatChanged() {
        var first = changed(shipped.get(3), it -> it.put("error_code", "FIRST-1"));
        var added = changed(shipped.get(4), it -> it.put("id", "aardvark/added"));
        var gone = shipped.get(7).entry().id();
        var last = shipped.getLast().entry().id();

        var since = whole.with(List.of(first, added), List.of(gone, last)).since(whole);

        assertThat(since.published()).containsExactly(added, first);
        assertThat(since.gone()).containsExactlyInAnyOrder(gone, last);
        assertThat(whole.settled().since(whole).published()).isEmpty();
        assertThat(KnowledgeBase.of(shipped).since(whole)).isEqualTo(new KnowledgeBase.Changed(List.of(), List.of()));
    }

    private static List<PublishedEntry> some(Random random) {
        return shipped.stream().filter(any -> random.nextInt(4) > 0).toList();
    }

    private static PublishedEntry reworded(PublishedEntry entry, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> changed(entry, it -> it.put("regex", ""));
            case 1 ->
                changed(entry, it -> it.put("signature", it.path("signature").asText() + " again"));
            case 2 -> changed(entry, it -> it.put("error_code", "E" + random.nextInt(3)));
            case 3 ->
                changed(
                        entry,
                        it -> it.put(
                                "regex",
                                shipped.get(random.nextInt(shipped.size()))
                                        .entry()
                                        .recognition()
                                        .regex()));
            default -> entry;
        };
    }

    private static PublishedEntry changed(PublishedEntry entry, Consumer<ObjectNode> change) {
        var json = entry.document().json().deepCopy();
        change.accept(json);
        return switch (EntryText.read(CanonicalJson.of(json))) {
            case Reading.Complete(var document, var places) -> new PublishedEntry(document, 2);
            case Reading.Broken(var fault) -> throw new IllegalStateException(fault.reason());
        };
    }

    private static List<String> samples() {
        return shipped.stream()
                .flatMap(it -> it.entry().samples().stream().limit(1))
                .map(Sample::text)
                .toList();
    }

    /** The id of what answers, or nothing. */
    private static String best(KnowledgeBase base, String text) {
        return base.answer(Reader.read(text), Context.NONE, 1).matches().stream()
                .map(it -> it.entry().id().toString())
                .findFirst()
                .orElse("");
    }

    private static List<Object> facts(KnowledgeBase base, EntryId id) {
        return Stream.of(base.factsOf(id))
                .<Object>flatMap(it -> Stream.of(it.breadth(), it.ordinaryHits(), it.hasRegex(), it.concepts()))
                .toList();
    }
}
