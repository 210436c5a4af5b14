package dev.errata.web;

import dev.errata.web.ShownTies.ShownTie;
import java.util.ArrayList;
import java.util.List;

/**
 * The ties of an entry, drawn: what comes before on the left, what it leads to on the right, what it is confused with below. In units
 * of the drawing.
 */
record TieGraph(int width, int height, Node centre, List<Node> nodes, List<Edge> edges) {

    /** A box with a name; href is empty for the entry itself and for entries that do not exist. */
    record Node(int x, int y, String label, String href, String role) {

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        public int textX() {
            return x + BOX_WIDTH / 2;
        }

        public int textY() {
            return y + BOX_HEIGHT / 2 + BASELINE;
        }
    }

    /** A curve from one box to another. */
    record Edge(String path, String role) {}

    private static final int BOX_WIDTH = 204;
    private static final int BOX_HEIGHT = 28;
    private static final int BASELINE = 4;
    private static final int ROW = 36;
    private static final int GAP = 48;
    private static final int EDGE = 1;
    private static final int LONGEST_LABEL = 27;

    /** More would be a wall; the list below the drawing has them all. */
    private static final int MOST = 12;

    static TieGraph of(String id, ShownTies ties) {
        var before = ties.precededBy().stream().limit(MOST).toList();
        var after = ties.leadsTo().stream().limit(MOST).toList();
        var beside = ties.confusedWith().stream().limit(MOST).toList();
        int rows = Math.max(1, Math.max(before.size(), after.size()));
        int middle = EDGE + BOX_WIDTH + GAP;
        int right = middle + BOX_WIDTH + GAP;
        int centreY = EDGE + (rows - 1) * ROW / 2;
        var centre = new Node(middle, centreY, label(id, id), "", "centre");
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        for (int at = 0; at < before.size(); at++) {
            var node = node(EDGE, top(at, before.size(), rows), before.get(at), id, "before");
            nodes.add(node);
            edges.add(across(node, centre, "before"));
        }
        for (int at = 0; at < after.size(); at++) {
            var node = node(right, top(at, after.size(), rows), after.get(at), id, "after");
            nodes.add(node);
            edges.add(across(centre, node, "after"));
        }
        int below = Math.max(EDGE + rows * ROW, centreY + ROW) + GAP / 2;
        int perRow = 3;
        for (int at = 0; at < beside.size(); at++) {
            int column = beside.size() == 1 ? 1 : at % perRow;
            var node = node(EDGE + column * (BOX_WIDTH + GAP), below + at / perRow * ROW, beside.get(at), id, "beside");
            nodes.add(node);
            if (at < perRow) {
                edges.add(down(centre, node));
            }
        }
        int height = beside.isEmpty() ? EDGE + rows * ROW : below + (beside.size() + perRow - 1) / perRow * ROW;
        return new TieGraph(right + BOX_WIDTH + EDGE, height, centre, nodes, edges);
    }

    private static int top(int at, int count, int rows) {
        return EDGE + at * ROW + (rows - count) * ROW / 2;
    }

    private static Node node(int x, int y, ShownTie tie, String centre, String role) {
        return new Node(x, y, label(tie.id(), centre), tie.href(), role);
    }

    /** The domain is left out where it is the same as the centre's, and long names are cut. */
    private static String label(String id, String centre) {
        var domain = centre.substring(0, centre.indexOf('/') + 1);
        var name = id.startsWith(domain) ? id.substring(domain.length()) : id;
        return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private static Edge across(Node from, Node to, String role) {
        int startX = from.x() + BOX_WIDTH;
        int startY = from.y() + BOX_HEIGHT / 2;
        int endY = to.y() + BOX_HEIGHT / 2;
        int half = startX + (to.x() - startX) / 2;
        return new Edge(
                "M%d %dC%d %d %d %d %d %d".formatted(startX, startY, half, startY, half, endY, to.x(), endY), role);
    }

    /** Straight down and then aside, so that it runs under the columns and not across their boxes. */
    private static Edge down(Node from, Node to) {
        int startX = from.x() + BOX_WIDTH / 2;
        int endX = to.x() + BOX_WIDTH / 2;
        return new Edge(
                "M%d %dV%dH%dV%d".formatted(startX, from.y() + BOX_HEIGHT, to.y() - GAP / 4, endX, to.y()), "beside");
    }
}
