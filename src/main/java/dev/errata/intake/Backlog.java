package dev.errata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of what is kept and not yet counted. Every method is part of the caller's transaction. Plain JDBC: rows come and go by the
 * thousand and are never looked at one by one.
 */
@ApplicationScoped
class Backlog {

    private final DataSource database;

    Backlog(DataSource database) {
        this.database = database;
    }

    /** A position and what is kept there. */
    record Piece(long position, FrameBytes.Packed packed) {}

    void keep(String node, List<Piece> pieces) {
        run("insert into intake_backlog (position, node, owner, body) values (?, ?, ?, ?)", insert -> {
            for (var piece : pieces) {
                insert.setLong(1, piece.position());
                insert.setString(2, node);
                insert.setString(3, node);
                insert.setBytes(4, piece.packed().body());
                insert.addBatch();
            }
            insert.executeBatch();
        });
    }

    /** Deletes what {@code owner} has counted; false where others took some of it over, who count it themselves. */
    boolean drop(String owner, Collection<Frame> frames) {
        boolean[] whole = {true};
        run("delete from intake_backlog where node = ? and position = ? and owner = ?", delete -> {
            for (var frame : frames) {
                delete.setString(1, frame.node());
                delete.setLong(2, frame.position());
                delete.setString(3, owner);
                delete.addBatch();
            }
            for (int deleted : delete.executeBatch()) {
                whole[0] &= deleted != 0;
            }
        });
        return whole[0];
    }

    /** Whether no other node can be alive, as the database lets in one process only. */
    boolean exclusive() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("the backlog cannot be reached", e);
        }
    }

    /** Takes over what nodes left that were not heard of since {@code deadSince}; in order. */
    List<Frame> adopt(String node, Instant deadSince) {
        var adopted = new ArrayList<Frame>();
        run("""
                select b.node, b.position, b.body from intake_backlog b
                where b.owner <> ? and b.owner not in (select n.node from intake_node n where n.seen_at >= ?)
                order by b.position
                for update""", select -> {
            select.setString(1, node);
            select.setTimestamp(2, Timestamp.from(deadSince));
            read(select, adopted);
        });
        run("update intake_backlog set owner = ? where node = ? and position = ?", update -> {
            for (var frame : adopted) {
                update.setString(1, node);
                update.setString(2, frame.node());
                update.setLong(3, frame.position());
                update.addBatch();
            }
            update.executeBatch();
        });
        run("delete from intake_node where node <> ? and seen_at < ?", delete -> {
            delete.setString(1, node);
            delete.setTimestamp(2, Timestamp.from(deadSince));
            delete.executeUpdate();
        });
        return adopted;
    }

    /** Says that {@code node} is alive. */
    void alive(String node, Instant now) {
        int[] known = {0};
        run("update intake_node set seen_at = ? where node = ?", update -> {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, node);
            known[0] = update.executeUpdate();
        });
        if (known[0] == 0) {
            run("insert into intake_node (node, seen_at) values (?, ?)", insert -> {
                insert.setString(1, node);
                insert.setTimestamp(2, Timestamp.from(now));
                insert.executeUpdate();
            });
        }
    }

    /** Says that {@code node} ends: others may take over at once what it leaves. */
    void gone(String node) {
        run("delete from intake_node where node = ?", delete -> {
            delete.setString(1, node);
            delete.executeUpdate();
        });
    }

    /** What {@code owner} is to count, in order. */
    List<Frame> of(String owner) {
        var frames = new ArrayList<Frame>();
        run("select node, position, body from intake_backlog where owner = ? order by position", select -> {
            select.setString(1, owner);
            read(select, frames);
        });
        return frames;
    }

    private static void read(PreparedStatement select, List<Frame> frames) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                frames.add(new Frame(rows.getString(1), rows.getLong(2), FrameBytes.read(rows.getBytes(3))));
            }
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the backlog cannot be reached", e);
        }
    }
}
