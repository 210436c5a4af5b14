package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.entry.Rate;
import dev.errata.feedback.Channel;
import dev.errata.feedback.History;
import dev.errata.feedback.Learning;
import dev.errata.feedback.Logged;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Software;
import dev.errata.feedback.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateGraphTest {

    private static final Entry ENTRY = Entries.withWorkaround("Do it");
    private static final String ID = ENTRY.workarounds().getFirst().id();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern POINT = Pattern.compile("(\\d+) (\\d+)");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000})
    void staysWithinItsFrameHoweverMuchWasSaid(int outcomes) {
        var graph = graph(outcomes, Duration.ofHours(6));

        assertThat(points(graph.line()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(it -> assertThat(it[0]).isBetween(graph.left(), graph.right()))
                .allSatisfy(it -> assertThat(it[1]).isBetween(0, graph.bottom()));
        assertThat(points(graph.band())).hasSize(2 * points(graph.line()).size());
        assertThat(graph.marks()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void drawsALineWhereNothingWasSaid() {
        var graph = graph(0, Duration.ZERO);

        assertThat(graph.marks()).isEmpty();
        assertThat(points(graph.line()).getFirst()[0]).isEqualTo(graph.left());
        assertThat(points(graph.line()).getLast()[0]).isEqualTo(graph.right());
        assertThat(graph.lasting()).isFalse();
    }

    @Test
    void runsFromLeftToRight() {
        var graph = graph(50, Duration.ofDays(2));

        var across = points(graph.line()).stream().map(it -> it[0]).toList();

        assertThat(across).isSorted().startsWith(graph.left()).endsWith(graph.right());
        assertThat(graph.lasting()).isTrue();
    }

    @Test
    void fallsWhereItFailedAndMarksThatBelow() {
        var graph = graph(1, Duration.ofDays(1));

        var heights = points(graph.line()).stream().map(it -> it[1]).toList();

        assertThat(heights.getLast()).isGreaterThan(heights.getFirst());
        assertThat(graph.marks()).hasSize(1).allSatisfy(it -> {
            assertThat(it.worked()).isFalse();
            assertThat(it.y()).isGreaterThan(graph.bottom());
        });
    }

    /** The first outcome failed, the next worked, and so on. */
    private static RateGraph graph(int outcomes, Duration apart) {
        var log = new ArrayList<Logged>();
        for (int at = 0; at < outcomes; at++) {
            log.add(cast(at + 1, START.plus(apart.multipliedBy(at))));
        }
        var history = History.of(
                ENTRY, any -> Optional.empty(), log, Learning.USUAL, START.plus(apart.multipliedBy(outcomes)), 100);
        return RateGraph.of(ID, new Rate(0.8), history.moments());
    }

    private static Cast cast(int position, Instant at) {
        return new Cast(
                position,
                at,
                "answer " + position,
                Subject.workaround(EntryId.of(ENTRY.id().toString()), ID),
                1,
                position % 2 == 1 ? Outcome.FAILED : Outcome.WORKED,
                "reporter " + position,
                "source " + position,
                Channel.PAGE,
                Software.UNKNOWN,
                "");
    }

    private static List<int[]> points(String path) {
        return POINT.matcher(path)
                .results()
                .map(it -> new int[] {Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2))})
                .toList();
    }
}
