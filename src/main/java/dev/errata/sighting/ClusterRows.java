package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.sighting.Cluster.State;
import dev.errata.sighting.Unknown.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Clusters as rows. What changes several takes them in the order of their ids. Needs a transaction. */
@ApplicationScoped
class ClusterRows {

    private static final int LONGEST_TEMPLATE = 4_000;
    private static final int MOST_NEAR = 5;
    private static final int AT_ONCE = 500;

    private static final String CLUSTER = """
            select c.id, c.template, c.status, c.changed_by, c.reopened, c.changed_at, c.last_seen,
                (select count(*) from unknown_member m where m.cluster_id = c.id) as members
            from unknown_cluster c
            """;

    private final Sql sql;

    ClusterRows(Sql sql) {
        this.sql = sql;
    }

    /** What a row is made of, beside the cluster itself. */
    record Fresh(Cluster cluster, Seen seen) {}

    /** The latest that did not leave the inbox, oldest first. */
    List<Cluster> latest(int most) {
        var latest = new ArrayList<>(sql.list(
                CLUSTER + " where c.status <> 'CLOSED' order by c.last_seen desc, c.id limit ?",
                List.of(most),
                ClusterRows::cluster));
        Collections.reverse(latest);
        return latest;
    }

    List<Cluster> changedSince(Instant at) {
        return sql.list(CLUSTER + " where c.changed_at > ? order by c.id", List.of(at), ClusterRows::cluster);
    }

    List<Cluster> find(Collection<String> ids) {
        var all = List.copyOf(ids);
        var found = new ArrayList<Cluster>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            found.addAll(sql.list(CLUSTER + " where c.id in (" + marks + ")", some, ClusterRows::cluster));
        }
        return found;
    }

    /** Makes those that are missing; returns the ids of those that were. */
    Set<String> make(SortedMap<String, Fresh> fresh) {
        var rows = List.copyOf(fresh.values());
        var made = sql.changeAll("""
                insert into unknown_cluster (id, template, status, severity, events, first_seen, last_seen, statement, sample,
                    near, reopened, changed_by, changed_at)
                values (?, ?, 'OPEN', 0, 0, ?, ?, ?, ?, ?, false, '', ?) on conflict do nothing
                """, rows.stream().map(ClusterRows::columns).toList());
        return IntStream.range(0, made.length)
                .filter(i -> made[i] > 0)
                .mapToObj(i -> rows.get(i).cluster().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Keeps others from changing these until the transaction ends. */
    void lock(SortedSet<String> ids) {
        for (var id : ids) {
            sql.list("select id from unknown_cluster where id = ? for update", List.of(id), row -> id);
        }
    }

    /** Adds to the counts; returns the ids of those that are gone. */
    Set<String> add(SortedMap<String, Amount> amounts) {
        var ids = List.copyOf(amounts.keySet());
        var changed = sql.changeAll(
                """
                update unknown_cluster set severity = greatest(severity, ?), events = events + ?,
                    first_seen = least(first_seen, ?), last_seen = greatest(last_seen, ?)
                where id = ?
                """, amounts.entrySet().stream().map(ClusterRows::added).toList());
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 0)
                .mapToObj(ids::get)
                .collect(Collectors.toSet());
    }

    void sample(SortedMap<String, Seen> samples) {
        sql.changeAll(
                "update unknown_cluster set statement = ?, sample = ?, near = ? where id = ?",
                samples.entrySet().stream()
                        .map(it -> List.of(
                                it.getValue().statement(), it.getValue().sample(), near(it.getValue()), it.getKey()))
                        .toList());
    }

    void change(SortedMap<String, State> states, Map<String, EntryId> resolved) {
        sql.changeAll(
                """
                update unknown_cluster set template = ?, status = ?, reopened = ?, changed_at = ?,
                    resolved_entry = coalesce(?, resolved_entry)
                where id = ?
                """,
                states.entrySet().stream()
                        .map(it -> {
                            var state = it.getValue();
                            var entry = resolved.get(it.getKey());
                            return Arrays.<@Nullable Object>asList(
                                    state.template(),
                                    state.status().name(),
                                    state.reopened(),
                                    state.changed(),
                                    entry == null ? null : entry.toString(),
                                    it.getKey());
                        })
                        .toList());
    }

    /** Of those that left the inbox, only the {@code most} latest stay. */
    void forget(Instant oldest, int most) {
        sql.change("delete from unknown_cluster where last_seen < ? and status not in ('IGNORED', 'SNOOZED')", oldest);
        sql.change("""
                delete from unknown_cluster where status = 'CLOSED' and id not in (
                    select id from unknown_cluster where status = 'CLOSED' order by last_seen desc, id limit ?)
                """, most);
        sql.change("delete from unknown_member where cluster_id not in (select id from unknown_cluster)");
    }

    static String template(Wording wording) {
        return KeptText.of(wording.text(), LONGEST_TEMPLATE);
    }

    private static String near(Seen seen) {
        return seen.near().stream().limit(MOST_NEAR).map(EntryId::toString).collect(Collectors.joining(" "));
    }

    private static List<Object> columns(Fresh fresh) {
        var seen = fresh.seen();
        return List.of(
                fresh.cluster().id(),
                template(fresh.cluster().wording()),
                seen.first(),
                seen.last(),
                seen.statement(),
                seen.sample(),
                near(seen),
                fresh.cluster().stored().changed());
    }

    private static List<Object> added(Map.Entry<String, Amount> it) {
        var amount = it.getValue();
        return List.of(Badness.of(amount.severity()), amount.events(), amount.first(), amount.last(), it.getKey());
    }

    private static Cluster cluster(ResultSet row) throws SQLException {
        var state = new State(
                row.getString("template"),
                Status.valueOf(row.getString("status")),
                !row.getString("changed_by").isEmpty(),
                row.getBoolean("reopened"),
                Sql.instant(row, "changed_at"));
        return new Cluster(
                row.getString("id"),
                Wording.read(state.template()),
                state,
                Sql.instant(row, "last_seen"),
                row.getInt("members"));
    }
}
