package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.web.ShownTies.ShownTie;
import dev.errata.web.TieGraph.Node;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieGraphTest {

    @Test
    void drawsEveryTieInsideTheDrawing() {
        var graph = TieGraph.of("lantern/centre", new ShownTies(ties(5), ties(2), ties(4)));

        assertThat(graph.nodes()).hasSize(11).allSatisfy(node -> {
            assertThat(node.x()).isBetween(0, graph.width() - node.width());
            assertThat(node.y()).isBetween(0, graph.height() - node.height());
        });
    }

    @Test
    void drawsNoBoxOverAnother() {
        var graph = TieGraph.of("lantern/centre", new ShownTies(ties(7), ties(3), ties(6)));
        var places = new HashSet<String>();

        var boxes = IntStream.range(0, graph.nodes().size())
                .mapToObj(graph.nodes()::get)
                .map(TieGraphTest::place);

        assertThat(boxes).allMatch(places::add);
        assertThat(places).doesNotContain(place(graph.centre()));
    }

    @Test
    void leavesTheDomainOutWhereItIsTheSame() {
        var same = tie("lantern/oil-empty");
        var other = tie("kernel/dark");

        var graph = TieGraph.of("lantern/centre", new ShownTies(List.of(same), List.of(other), List.of()));

        assertThat(graph.nodes()).extracting(Node::label).containsExactly("oil-empty", "kernel/dark");
    }

    private static String place(Node node) {
        return node.x() + ":" + node.y();
    }

    private static List<ShownTie> ties(int count) {
        return IntStream.range(0, count).mapToObj(at -> tie("lantern/t" + at)).toList();
    }

    private static ShownTie tie(String id) {
        var nothing = Said.plain("");
        return new ShownTie(id, "/entries/" + id, id, nothing, nothing, nothing, nothing, -1);
    }
}
