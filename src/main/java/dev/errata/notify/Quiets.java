package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Sees that each rule tells of one thing once in a while, on all nodes together, and counts what it keeps to itself. Needs a transaction. */
@ApplicationScoped
class Quiets {

    private final EntityManager entities;

    Quiets(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is to be told now.
     *
     * @param kept how often it was seen since it was told last, without being told
     */
    record Telling(Hit hit, long kept) {}

    /** When a subject was told last, and how often it was seen since. */
    private record Quiet(Instant told, long kept) {}

    private record Changed(Hit hit, Quiet to) {}

    /** Of the hits, in the order of their keys, those whose subjects have been quiet long enough. */
    List<Telling> tell(List<Hit> hits, Instant now) {
        var telling = new ArrayList<Telling>();
        var quietable = new ArrayList<Hit>();
        for (var hit : hits) {
            if (hit.rule().what().quiet().isZero()) {
                telling.add(new Telling(hit, 0));
            } else {
                quietable.add(hit);
            }
        }
        if (!quietable.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> tell(connection, quietable, now, telling));
        }
        return telling;
    }

    /** Rows are made first, then locked, then changed, in the order that all transactions keep: none waits for one that waits for it. */
    private static void tell(Connection connection, List<Hit> hits, Instant now, List<Telling> telling)
            throws SQLException {
        var known = new ArrayList<Hit>();
        try (var insert = connection.prepareStatement(
                "insert into notify_quiet (rule_id, subject, told_at, kept) values (?, ?, ?, 0) on conflict do nothing")) {
            var made = Batches.run(insert, hits, hit -> {
                bindKey(insert, 1, hit);
                insert.setObject(3, column(now));
            });
            for (int at = 0; at < made.size(); at++) {
                if (made.get(at)) {
                    telling.add(new Telling(hits.get(at), 0));
                } else {
                    known.add(hits.get(at));
                }
            }
        }
        var changed = new ArrayList<Changed>();
        for (var some : Batches.byRule(known)) {
            var rows = locked(connection, some);
            for (var hit : some) {
                // Where there is none, it was cleared away this very moment, as nothing was told of it for long.
                var row = rows.getOrDefault(hit.subject(), new Quiet(Instant.EPOCH, 0));
                if (row.told().isAfter(now.minus(hit.rule().what().quiet()))) {
                    changed.add(new Changed(hit, new Quiet(row.told(), row.kept() + hit.count())));
                } else {
                    changed.add(new Changed(hit, new Quiet(now, 0)));
                    telling.add(new Telling(hit, row.kept()));
                }
            }
        }
        try (var update = connection.prepareStatement(
                "update notify_quiet set told_at = ?, kept = ? where rule_id = ? and subject = ?")) {
            Batches.run(update, changed, it -> {
                update.setObject(1, column(it.to().told()));
                update.setLong(2, it.to().kept());
                bindKey(update, 3, it.hit());
            });
        }
    }

    private static Map<String, Quiet> locked(Connection connection, List<Hit> hits) throws SQLException {
        var rows = new HashMap<String, Quiet>();
        try (var select = connection.prepareStatement(
                "select subject, told_at, kept from notify_quiet where rule_id = ? and subject in ("
                        + Batches.marks(hits) + ") order by subject for update")) {
            select.setString(1, hits.getFirst().rule().id());
            for (int at = 0; at < hits.size(); at++) {
                select.setString(2 + at, hits.get(at).subject());
            }
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var told = found.getObject(2, OffsetDateTime.class).toInstant();
                    rows.put(found.getString(1), new Quiet(told, found.getLong(3)));
                }
            }
        }
        return rows;
    }

    private static void bindKey(PreparedStatement statement, int at, Hit hit) throws SQLException {
        statement.setString(at, hit.rule().id());
        statement.setString(at + 1, hit.subject());
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
