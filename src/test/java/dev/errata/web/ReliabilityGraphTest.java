package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.Scoreboard.Band;
import dev.errata.web.ReliabilityGraph.Point;
import dev.errata.web.ReliabilityGraph.Tick;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReliabilityGraphTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource
    void drawsEveryBandInsideItsAxes(long seed) {
        var bands = bands(new Random(seed));

        var graph = ReliabilityGraph.of(bands);

        assertThat(graph.points()).hasSameSizeAs(bands).allSatisfy(point -> {
            assertThat(point.x()).isBetween(graph.origin().x(), graph.end().x());
            assertThat(point.y()).isBetween(graph.end().y(), graph.origin().y());
        });
    }

    static LongStream drawsEveryBandInsideItsAxes() {
        return LongStream.range(0, 50);
    }

    @Test
    void putsWhatCameTrueAsSaidOnTheDashedLine() {
        var graph = ReliabilityGraph.of(List.of(new Band(0.5, 0.6, 10, 0.5, 0.5), new Band(0.9, 1, 10, 1, 1)));

        assertThat(graph.curve()).isEqualTo(graph.ideal());
    }

    @Test
    void putsAnAnswerThatWasTooSureBelowOneThatWasNot() {
        var graph = ReliabilityGraph.of(List.of(new Band(0.7, 0.8, 10, 0.75, 0.6), new Band(0.8, 0.9, 10, 0.85, 0.9)));

        assertThat(graph.points()).extracting(Point::y).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void drawsALargerPointForMoreAnswers() {
        var graph = ReliabilityGraph.of(List.of(new Band(0.5, 0.6, 4, 0.55, 0.5), new Band(0.9, 1, 400, 0.97, 0.9)));

        assertThat(graph.points().getLast().radius())
                .isGreaterThan(graph.points().getFirst().radius());
    }

    @Test
    void beginsWhereTheScoresBegin() {
        var graph = ReliabilityGraph.of(List.of(new Band(0.5, 0.6, 4, 0.55, 0.41), new Band(0.9, 1, 9, 0.97, 0.9)));

        assertThat(graph.across()).extracting(Tick::percent).contains(50, 100).doesNotContain(40);
        assertThat(graph.up()).extracting(Tick::percent).contains(40, 100).doesNotContain(20);
    }

    private static List<Band> bands(Random random) {
        int first = random.nextInt(10);
        return IntStream.range(first, 10)
                .mapToObj(at -> new Band(
                        at / 10.0,
                        (at + 1) / 10.0,
                        1 + random.nextInt(100),
                        (at + random.nextDouble()) / 10,
                        random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble()))
                .toList();
    }
}
