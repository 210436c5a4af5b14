package dev.errata.api;

import dev.errata.entry.Entry.Tier;
import dev.errata.problem.Fault;
import dev.errata.search.Browse;
import jakarta.ws.rs.DefaultValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of entries is asked by; an absent value means any. */
public final class EntryQuery {

    private static final int MOST = 500;
    private static final int LONGEST = 1_000;

    private static final List<String> TIERS = Stream.of(Tier.values())
            .map(tier -> tier.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Only what is published is listed so far; the others are words all the same. */
    private static final List<String> STATES = List.of("published", "draft", "retired");

    @RestQuery
    @DefaultValue("")
    String q;

    @RestQuery
    @DefaultValue("")
    String domain;

    @RestQuery
    @DefaultValue("")
    String category;

    @RestQuery
    @DefaultValue("")
    String tag;

    @RestQuery
    @DefaultValue("")
    String tier;

    @RestQuery
    @DefaultValue("")
    String status;

    @RestQuery
    @DefaultValue("relevance")
    String sort;

    @RestQuery
    @DefaultValue("")
    String cursor;

    @RestQuery
    @DefaultValue("50")
    String limit;

    /** Fields are set by the framework before anything is asked of this. */
    @SuppressWarnings("NullAway.Init")
    public EntryQuery() {}

    Browse.Query read() {
        var wrong = new ArrayList<Fault>();
        int wanted = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > MOST) {
            wrong.add(Fault.inParameter("limit", "limit is a whole number from 1 to " + MOST));
        }
        var order = Browse.Sort.RELEVANCE;
        switch (sort.toLowerCase(Locale.ROOT)) {
            case "relevance" -> {}
            case "id" -> order = Browse.Sort.ID;
            case "updated" -> order = Browse.Sort.UPDATED;
            default -> wrong.add(Fault.inParameter("sort", "sort is relevance, id or updated"));
        }
        if (!tier.isEmpty() && !TIERS.contains(tier)) {
            wrong.add(Fault.inParameter("tier", "tier is one of " + String.join(", ", TIERS)));
        }
        if (!status.isEmpty() && !STATES.contains(status)) {
            wrong.add(Fault.inParameter("status", "status is one of " + String.join(", ", STATES)));
        }
        if (q.length() > LONGEST) {
            wrong.add(Fault.inParameter("q", "q is at most " + LONGEST + " characters"));
        }
        if (!cursor.isEmpty() && !cursor.matches("[0-9]{1,9}")) {
            wrong.add(Fault.inParameter("cursor", "cursor is the next_cursor of the page before"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        return new Browse.Query(q, domain, category, tag, tier, status, false, false, false, order, cursor, wanted);
    }
}
