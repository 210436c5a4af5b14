package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** How often subjects of rules were seen of late, on all nodes together. Needs a transaction. */
@ApplicationScoped
class Rates {

    /** So many times the usual is a spike. */
    static final int SPIKE_FACTOR = 4;

    /** What is usual is the mean of so many spans before. */
    static final int SPANS_BEFORE = 6;

    /** No row stands for less than this, whatever the span, in seconds. */
    private static final int FINEST = 5;

    private final EntityManager entities;

    Rates(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts the hits, and says which rules have enough of their subjects now, with how many were seen within the span. */
    Map<Hit.Key, Long> reached(List<Hit> hits, Instant now) {
        if (hits.isEmpty()) {
            return Map.of();
        }
        var session = entities.unwrap(Session.class);
        return session.doReturningWork(connection -> {
            add(connection, hits, now);
            var reached = new HashMap<Hit.Key, Long>();
            for (var some : Batches.byRule(hits)) {
                read(connection, some.getFirst().rule(), some, now, reached);
            }
            return reached;
        });
    }

    /**
     * Rows are made first and counted up then, both in the order that all transactions keep, so that none ever waits for one that waits for
     * it.
     */
    private static void add(Connection connection, List<Hit> hits, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into notify_rate (rule_id, subject, bucket, seen) values (?, ?, ?, 0) on conflict do nothing")) {
            Batches.run(insert, hits, hit -> bind(insert, 1, hit, now));
        }
        try (var update = connection.prepareStatement(
                "update notify_rate set seen = seen + ? where rule_id = ? and subject = ? and bucket = ?")) {
            Batches.run(update, hits, hit -> {
                update.setLong(1, hit.count());
                bind(update, 2, hit, now);
            });
        }
    }

    private static void bind(PreparedStatement statement, int key, Hit hit, Instant now) throws SQLException {
        statement.setString(key, hit.rule().id());
        statement.setString(key + 1, hit.subject());
        statement.setLong(key + 2, bucket(hit.rule(), now));
    }

    private static void read(Connection connection, Rule rule, List<Hit> hits, Instant now, Map<Hit.Key, Long> reached)
            throws SQLException {
        long span = rule.what().often().minutes() * 60L;
        long from = now.getEpochSecond() - span - width(rule);
        boolean spike = rule.what().occasion() == Occasion.SPIKE;
        int before = spike ? spansBefore(rule, now) : 0;
        if (spike && before < 1) {
            return;
        }

        try (var select = connection.prepareStatement(
                "select subject, sum(case when bucket > ? then seen else 0 end) as lately, sum(seen) as ever"
                        + " from notify_rate where rule_id = ? and bucket > ? and subject in (" + Batches.marks(hits)
                        + ") group by subject")) {
            select.setLong(1, from);
            select.setString(2, rule.id());
            select.setLong(3, from - before * span);
            for (int at = 0; at < hits.size(); at++) {
                select.setString(4 + at, hits.get(at).subject());
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    long lately = rows.getLong(2);
                    long usual = before == 0 ? 0 : (rows.getLong(3) - lately) * SPIKE_FACTOR / before;
                    if (lately >= rule.what().often().times() && lately >= usual) {
                        reached.put(new Hit.Key(rule.id(), rows.getString(1)), lately);
                    }
                }
            }
        }
    }

    /** How many spans before the last one the rule has watched: without any, nothing is known of what is usual. */
    private static int spansBefore(Rule rule, Instant now) {
        var since = rule.snoozedUntil()
                .filter(it -> it.isAfter(rule.changed().at()))
                .orElse(rule.changed().at());
        long watched = now.getEpochSecond() - since.getEpochSecond();
        long span = rule.what().often().minutes() * 60L;
        return (int) Math.min(SPANS_BEFORE, watched / span - 1);
    }

    /** When the row begins that {@code now} falls into, in seconds. */
    private static long bucket(Rule rule, Instant now) {
        long width = width(rule);
        return Math.floorDiv(now.getEpochSecond(), width) * width;
    }

    /** A sixtieth of the span: so much it may be off. */
    private static long width(Rule rule) {
        return Math.max(FINEST, rule.what().often().minutes());
    }
}
