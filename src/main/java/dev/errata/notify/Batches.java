package dev.errata.notify;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many rows in few round trips. */
final class Batches {

    private static final int AT_ONCE = 500;

    private Batches() {}

    /** Fills the statement for one thing. */
    interface Binding<T> {
        void bind(T thing) throws SQLException;
    }

    static <T> void run(PreparedStatement statement, List<T> things, Binding<T> binding) throws SQLException {
        without(statement, things, binding);
    }

    /** Runs the statement for each, and returns those for which it touched no row. */
    static <T> List<T> without(PreparedStatement statement, List<T> things, Binding<T> binding) throws SQLException {
        var without = new ArrayList<T>();
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            var some = things.subList(from, Math.min(things.size(), from + AT_ONCE));
            for (var thing : some) {
                binding.bind(thing);
                statement.addBatch();
            }
            var touched = statement.executeBatch();
            for (int at = 0; at < touched.length; at++) {
                if (touched[at] == 0) {
                    without.add(some.get(at));
                }
            }
        }
        return without;
    }
}
