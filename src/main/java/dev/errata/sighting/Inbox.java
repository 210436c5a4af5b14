package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.sighting.Unknown.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What nobody knows yet, for editors: the clusters of unknown events and what becomes of them. Each call is one transaction, or part of
 * the caller's. Thread-safe.
 */
@ApplicationScoped
public class Inbox {

    /** The most of one list. */
    public static final int MOST = 500;

    private final UnknownQueries queries;
    private final Clusters clusters;
    private final Sql sql;
    private final Clock clock;

    Inbox(UnknownQueries queries, Clusters clusters, Sql sql, Clock clock) {
        this.queries = queries;
        this.clusters = clusters;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Clusters, those seen last first.
     *
     * @param status empty for all, also those that left the inbox untouched
     * @param limit 1 to {@value #MOST}
     */
    @Transactional
    public List<Unknown> list(Optional<Status> status, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST + ": " + limit);
        }
        return queries.list(status, limit, clock.instant());
    }

    /** How many wait for an editor. */
    @Transactional
    public long open() {
        return queries.open(clock.instant());
    }

    @Transactional
    public Optional<Unknown> find(String id) {
        return queries.find(id, clock.instant());
    }

    /** It is counted on, but is not in the inbox any more. Empty where there is no such cluster; likewise below. */
    @Transactional
    public Optional<Unknown> ignore(String id, String editor) {
        return decide(id, Status.IGNORED, editor, "snoozed_until = null, snoozed_events = null, resolved_entry = null");
    }

    /** It is back in the inbox at {@code until}, or as soon as it was seen ten times as often as until now. */
    @Transactional
    public Optional<Unknown> snooze(String id, Instant until, String editor) {
        return decide(
                id, Status.SNOOZED, editor, "snoozed_until = ?, snoozed_events = events, resolved_entry = null", until);
    }

    /** It waits for an editor again. */
    @Transactional
    public Optional<Unknown> reopen(String id, String editor) {
        return decide(id, Status.OPEN, editor, "snoozed_until = null, snoozed_events = null, resolved_entry = null");
    }

    /** It is {@code entry}. Should it still be seen as unknown a minute from now, it comes back. */
    @Transactional
    public Optional<Unknown> resolve(String id, EntryId entry, String editor) {
        return decide(
                id,
                Status.RESOLVED,
                editor,
                "snoozed_until = null, snoozed_events = null, resolved_entry = ?",
                entry.toString());
    }

    private Optional<Unknown> decide(String id, Status status, String editor, String rest, Object... given) {
        var parameters = new ArrayList<Object>(List.of(status.name(), editor, clock.instant()));
        parameters.addAll(List.of(given));
        parameters.add(id);
        int changed = sql.change(
                "update unknown_cluster set status = ?, changed_by = ?, changed_at = ?, reopened = false, " + rest
                        + " where id = ?",
                parameters.toArray());
        if (changed == 0) {
            return Optional.empty();
        }
        clusters.changed(id);
        return find(id);
    }
}
