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
import java.util.List;
import java.util.OptionalLong;
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

    private static void tell(Connection connection, List<Hit> hits, Instant now, List<Telling> telling)
            throws SQLException {
        List<Hit> due;
        try (var keep = connection.prepareStatement(
                "update notify_quiet set kept = kept + ? where rule_id = ? and subject = ? and told_at > ?")) {
            due = Batches.without(keep, hits, hit -> {
                keep.setLong(1, hit.count());
                bindKey(keep, 2, hit);
                keep.setObject(4, column(now.minus(hit.rule().what().quiet())));
            });
        }
        for (var hit : due) {
            var kept = begin(connection, hit, now);
            if (kept.isPresent()) {
                telling.add(new Telling(hit, kept.getAsLong()));
            }
        }
    }

    /** Begins a quiet period, unless another transaction has just done so; returns what was kept before it. */
    private static OptionalLong begin(Connection connection, Hit hit, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into notify_quiet (rule_id, subject, told_at, kept) values (?, ?, ?, 0) on conflict do nothing")) {
            bindKey(insert, 1, hit);
            insert.setObject(3, column(now));
            if (insert.executeUpdate() > 0) {
                return OptionalLong.of(0);
            }
        }
        Instant told;
        long kept;
        try (var select = connection.prepareStatement(
                "select told_at, kept from notify_quiet where rule_id = ? and subject = ? for update")) {
            bindKey(select, 1, hit);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    // Cleared away this very moment, as nothing was told of it for long.
                    return OptionalLong.of(0);
                }
                told = row.getObject(1, OffsetDateTime.class).toInstant();
                kept = row.getLong(2);
            }
        }
        boolean quiet = told.isAfter(now.minus(hit.rule().what().quiet()));
        try (var update = connection.prepareStatement(
                "update notify_quiet set told_at = ?, kept = ? where rule_id = ? and subject = ?")) {
            update.setObject(1, column(quiet ? told : now));
            update.setLong(2, quiet ? kept + hit.count() : 0);
            bindKey(update, 3, hit);
            update.executeUpdate();
        }
        return quiet ? OptionalLong.empty() : OptionalLong.of(kept);
    }

    private static void bindKey(PreparedStatement statement, int at, Hit hit) throws SQLException {
        statement.setString(at, hit.rule().id());
        statement.setString(at + 1, hit.subject());
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
