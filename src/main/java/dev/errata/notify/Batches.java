package dev.errata.notify;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Many rows in few round trips. */
final class Batches {

    private static final int AT_ONCE = 500;

    private Batches() {}

    /** Fills the statement for one thing. */
    interface Binding<T> {
        void bind(T thing) throws SQLException;
    }

    /** Runs the statement for each thing; says for each whether it touched a row. */
    static <T> List<Boolean> run(PreparedStatement statement, List<T> things, Binding<T> binding) throws SQLException {
        var touched = new ArrayList<Boolean>(things.size());
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            for (var thing : things.subList(from, Math.min(things.size(), from + AT_ONCE))) {
                binding.bind(thing);
                statement.addBatch();
            }
            for (int rows : statement.executeBatch()) {
                touched.add(rows > 0);
            }
        }
        return touched;
    }

    /** The hits of each rule, in the order given, in pieces that one statement can name; {@code hits} are in the order of their keys. */
    static List<List<Hit>> byRule(List<Hit> hits) {
        var pieces = new ArrayList<List<Hit>>();
        int from = 0;
        for (int at = 1; at <= hits.size(); at++) {
            boolean ends = at == hits.size()
                    || at - from == AT_ONCE
                    || !hits.get(at).rule().id().equals(hits.get(from).rule().id());
            if (ends) {
                pieces.add(hits.subList(from, at));
                from = at;
            }
        }
        return pieces;
    }

    /** A question mark for each. */
    static String marks(List<?> things) {
        return String.join(", ", Collections.nCopies(things.size(), "?"));
    }
}
