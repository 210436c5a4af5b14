package dev.errata.sighting;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counts, added up as asked. Needs a transaction. */
@ApplicationScoped
class SightingQueries {

    private final Sql sql;

    SightingQueries(Sql sql) {
        this.sql = sql;
    }

    List<SightingCount> list(SightingQuery query) {
        var parameters = new ArrayList<Object>();
        var text = "select " + columns(query) + """
                , sum(events) as total, min(first_seen) as earliest, max(last_seen) as latest
                from sighting where 1 = 1
                """ + narrowed(query, parameters) + grouped(query);
        parameters.add(query.limit());
        return sql.list(text, parameters, row -> count(row, query));
    }

    /** A masked sample of each of what is asked for, of whatever hour. */
    Map<SampleOf, String> samples(SightingQuery query) {
        var parameters = new ArrayList<Object>();
        var everAtAll =
                new SightingQuery(query.entries(), query.source(), Optional.empty(), Optional.empty(), query.by(), 1);
        var text = "select entry_id, fingerprint, source, sample from sighting_sample where 1 = 1"
                + narrowed(everAtAll, parameters) + " order by taken_at desc limit ?";
        parameters.add(query.limit());
        var samples = new HashMap<SampleOf, String>();
        sql.list(
                text,
                parameters,
                row -> samples.putIfAbsent(
                        new SampleOf(
                                EntryId.parse(row.getString("entry_id")),
                                row.getString("fingerprint"),
                                row.getString("source")),
                        row.getString("sample")));
        return samples;
    }

    List<SampleTaken> latest(int most) {
        return taken(" order by taken_at desc, fingerprint, source limit ?", List.of(most));
    }

    List<SampleTaken> ofCluster(String cluster, int most) {
        return taken(
                " where cluster_id = ? order by taken_at desc, fingerprint, source limit ?", List.of(cluster, most));
    }

    private List<SampleTaken> taken(String rest, List<Object> parameters) {
        return sql.list(
                "select entry_id, fingerprint, source, taken_at, statement, sample from sighting_sample" + rest,
                parameters,
                row -> new SampleTaken(
                        EntryId.parse(row.getString("entry_id")),
                        row.getString("fingerprint"),
                        row.getString("source"),
                        Sql.instant(row, "taken_at"),
                        row.getString("statement"),
                        row.getString("sample")));
    }

    private static String columns(SightingQuery query) {
        return switch (query.by()) {
            case KIND -> "entry_id, max(fingerprint) as print, source";
            case ENTRY -> "entry_id, '' as print, '' as source";
            case SOURCE -> "'' as entry_id, '' as print, source";
            case HOUR -> "'' as entry_id, '' as print, '' as source, hour_start";
        };
    }

    private static String narrowed(SightingQuery query, List<Object> parameters) {
        var narrowed = new StringBuilder();
        if (!query.entries().isEmpty()) {
            narrowed.append(" and entry_id in (")
                    .append(String.join(
                            ", ", query.entries().stream().map(it -> "?").toList()))
                    .append(')');
            query.entries().stream().map(EntryId::toString).forEach(parameters::add);
        }
        if (!query.source().isEmpty()) {
            narrowed.append(" and source = ?");
            parameters.add(query.source());
        }
        query.since().ifPresent(it -> {
            narrowed.append(" and hour_start >= ? and last_seen >= ?");
            parameters.add(Hours.of(it));
            parameters.add(it);
        });
        query.until().ifPresent(it -> {
            narrowed.append(" and hour_start < ? and first_seen < ?");
            parameters.add(it);
            parameters.add(it);
        });
        return narrowed.toString();
    }

    private static String grouped(SightingQuery query) {
        return switch (query.by()) {
            case KIND -> """
                 group by entry_id, source, case when entry_id = '' then fingerprint else '' end
                order by total desc, latest desc, entry_id, print, source limit ?
                """;
            case ENTRY -> " group by entry_id order by total desc, latest desc, entry_id limit ?";
            case SOURCE -> " group by source order by total desc, latest desc, source limit ?";
            case HOUR -> " group by hour_start order by hour_start desc limit ?";
        };
    }

    private static SightingCount count(ResultSet row, SightingQuery query) throws SQLException {
        return new SightingCount(
                EntryId.parse(row.getString("entry_id")),
                row.getString("print"),
                row.getString("source"),
                query.by() == SightingQuery.By.HOUR ? Optional.of(Sql.instant(row, "hour_start")) : Optional.empty(),
                row.getLong("total"),
                Sql.instant(row, "earliest"),
                Sql.instant(row, "latest"));
    }
}
