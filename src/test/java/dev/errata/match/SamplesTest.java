package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Entry;
import dev.errata.event.Reader;
import dev.errata.library.OrdinaryLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real output finds its own entry first: alone, and in the middle of a log. */
class SamplesTest {

    private static final KnowledgeBase BASE = Evaluation.base(Path.of("kb-entries"));

    record Case(Entry entry, String text) {
        @Override
        public String toString() {
            return entry.id() + ": " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Case> samples() {
        return BASE.entries().stream()
                .map(PublishedEntry::entry)
                .flatMap(entry -> entry.samples().stream()
                        .filter(Entry.Sample::match)
                        .map(sample -> new Case(entry, sample.text())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFindsItsOwnEntryFirst(Case sample) {
        var report = BASE.answer(Reader.read(sample.text()), Context.NONE, 5);

        assertThat(ids(report)).first().isEqualTo(sample.entry().id().toString());
    }

    /** What only a question says is no line of a log. */
    static Stream<Case> logged() {
        return samples().filter(sample -> !sample.entry().recognition().regex().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("logged")
    void everySampleIsFoundInTheMiddleOfALog(Case sample) {
        var ordinary = ordinary();
        var log = new ArrayList<>(ordinary.subList(0, 120));
        log.add(sample.text());
        log.addAll(ordinary.subList(120, 200));

        var report = BASE.answer(Reader.read(String.join("\n", log)), Context.NONE, 5);

        assertThat(ids(report)).first().isEqualTo(sample.entry().id().toString());
    }

    private static List<String> ordinary() {
        var all = OrdinaryLines.lines();
        int step = all.size() / 200;
        return IntStream.range(0, 200).mapToObj(at -> all.get(at * step)).toList();
    }

    private static List<String> ids(MatchReport report) {
        return report.matches().stream()
                .map(match -> match.entry().id().toString())
                .toList();
    }
}
