package dev.errata.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the caller's transaction. Rows that come by the thousand four times a second, and that are only ever added up,
 * have no use for entities.
 */
@ApplicationScoped
class Sql {

    private static final int AT_ONCE = 1_000;

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes a value of the row that a result stands at. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, List<?> parameters, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** How many rows it changed. */
    int change(String sql, Object... parameters) {
        return changeAll(sql, List.of(List.of(parameters)))[0];
    }

    /** The same statement with one list of parameters after the other, and how many rows each changed. */
    int[] changeAll(String sql, List<? extends List<?>> all) {
        var changed = new int[all.size()];
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                int to = Math.min(all.size(), from + AT_ONCE);
                for (var parameters : all.subList(from, to)) {
                    set(statement, parameters);
                    statement.addBatch();
                }
                System.arraycopy(statement.executeBatch(), 0, changed, from, to - from);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
        return changed;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void set(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, column(parameters.get(i)));
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
    }

    private static IllegalStateException failed(String sql, SQLException e) {
        return new IllegalStateException("the database refused: " + sql, e);
    }
}
