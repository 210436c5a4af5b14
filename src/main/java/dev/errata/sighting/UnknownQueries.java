package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.sighting.Unknown.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The inbox as asked. Needs a transaction. */
@ApplicationScoped
class UnknownQueries {

    /** What was snoozed comes back when it has grown so much. */
    private static final int GROWN = 10;

    private static final String BACK = "(snoozed_until <= ? or events >= " + GROWN + " * greatest(snoozed_events, 1))";
    private static final String OPEN = " where status = 'OPEN' or (status = 'SNOOZED' and " + BACK + ")";

    private final Sql sql;

    UnknownQueries(Sql sql) {
        this.sql = sql;
    }

    List<Unknown> list(Optional<Status> status, int limit, Instant now) {
        var where = "";
        var parameters = new ArrayList<Object>();
        if (status.isPresent()) {
            switch (status.get()) {
                case OPEN -> {
                    where = OPEN;
                    parameters.add(now);
                }
                case SNOOZED -> {
                    where = " where status = 'SNOOZED' and not " + BACK;
                    parameters.add(now);
                }
                case IGNORED, RESOLVED, CLOSED -> {
                    where = " where status = ?";
                    parameters.add(status.get().name());
                }
            }
        }
        parameters.add(limit);
        return read(where + " order by last_seen desc, id limit ?", parameters, now);
    }

    long open(Instant now) {
        return sql.list("select count(*) as n from unknown_cluster" + OPEN, List.of(now), row -> row.getLong("n"))
                .getFirst();
    }

    Optional<Unknown> find(String id, Instant now) {
        return read(" where id = ?", List.of(id), now).stream().findFirst();
    }

    private List<Unknown> read(String rest, List<Object> parameters, Instant now) {
        var rows = sql.list("select * from unknown_cluster" + rest, parameters, row -> unknown(row, now));
        var trends = trends(rows.stream().map(Unknown::id).toList(), now);
        return rows.stream()
                .map(it -> with(it, trends.getOrDefault(it.id(), Hours.none())))
                .toList();
    }

    private Map<String, List<Long>> trends(Collection<String> ids, Instant now) {
        var trends = new HashMap<String, List<Long>>();
        if (ids.isEmpty()) {
            return trends;
        }
        var parameters = new ArrayList<Object>(ids);
        parameters.add(Hours.firstOfDay(now));
        sql.list(
                        "select cluster_id, hour_start, sum(events) as n from sighting where cluster_id in ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                + ") and hour_start >= ? group by cluster_id, hour_start",
                        parameters,
                        row -> new Hours.Count(
                                row.getString("cluster_id"), Sql.instant(row, "hour_start"), row.getLong("n")))
                .forEach(it -> Hours.add(trends.computeIfAbsent(it.of(), any -> Hours.none()), it, now));
        return trends;
    }

    private static Unknown with(Unknown it, List<Long> trend) {
        return new Unknown(
                it.id(),
                it.template(),
                it.status(),
                it.severity(),
                it.count(),
                it.first(),
                it.last(),
                it.statement(),
                it.sample(),
                it.near(),
                it.snoozedUntil(),
                it.entry(),
                trend);
    }

    private static Unknown unknown(ResultSet row, Instant now) throws SQLException {
        var until = Optional.ofNullable(row.getObject("snoozed_until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        long count = row.getLong("events");
        var status = Status.valueOf(row.getString("status"));
        boolean back = status == Status.SNOOZED
                && (until.filter(now::isBefore).isEmpty()
                        || count >= GROWN * Math.max(1, row.getLong("snoozed_events")));
        return new Unknown(
                row.getString("id"),
                row.getString("template"),
                back ? Status.OPEN : status,
                Badness.severity(row.getInt("severity")),
                count,
                Sql.instant(row, "first_seen"),
                Sql.instant(row, "last_seen"),
                row.getString("statement"),
                row.getString("sample"),
                Stream.of(row.getString("near").split(" "))
                        .flatMap(id -> EntryId.parse(id).stream())
                        .toList(),
                back ? Optional.empty() : until,
                Optional.ofNullable(row.getString("resolved_entry")).flatMap(EntryId::parse),
                List.of());
    }
}
