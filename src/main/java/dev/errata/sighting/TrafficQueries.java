package dev.errata.sighting;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was seen of late, added up by the database. Needs a transaction. */
@ApplicationScoped
class TrafficQueries {

    /** Of the services and versions of one thing, more would help nobody. */
    private static final int MOST_PLACES = 20;

    private final Sql sql;

    TrafficQueries(Sql sql) {
        this.sql = sql;
    }

    /** What is counted together: an entry or a cluster. */
    private record Subject(String entry, String cluster) {

        static Subject of(ResultSet row) throws SQLException {
            return new Subject(row.getString("entry_id"), row.getString("cluster_id"));
        }
    }

    private record Hourly(Subject subject, Instant start, long events, int badness, Instant first, Instant last) {}

    private record First(Instant at, String template) {}

    /** All that is known of one subject, while it is put together. */
    private static final class Course {

        private final List<Long> hours = Hours.none();
        private final Set<String> sources = new TreeSet<>();
        private final Set<String> services = new TreeSet<>();
        private final Set<String> versions = new TreeSet<>();
        private int badness;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
    }

    List<Happening> happenings(String source, Instant now) {
        var courses = courses(source, now);
        var normals = normals(source, now);
        var firsts = firsts(courses.keySet());
        var all = new ArrayList<Happening>();
        courses.forEach((subject, course) -> all.add(happening(
                subject,
                course,
                normals.getOrDefault(subject, new long[2]),
                firsts.getOrDefault(subject, new First(course.first, "")),
                now)));
        return all;
    }

    private static Happening happening(Subject subject, Course course, long[] before, First first, Instant now) {
        long lately = Math.max(course.hours.get(Hours.DAY - 1), course.hours.get(Hours.DAY - 2));
        var normal = Normal.of(
                before[0], before[1], Duration.between(first.at(), now).toHours());
        boolean fresh = first.at().isAfter(now.minus(Duration.ofHours(Hours.DAY)));
        return new Happening(
                EntryId.parse(subject.entry()),
                Optional.of(subject.cluster()).filter(it -> !it.isEmpty()),
                first.template(),
                Badness.severity(course.badness),
                course.hours,
                Collections.unmodifiableSet(course.sources),
                Collections.unmodifiableSet(course.services),
                Collections.unmodifiableSet(course.versions),
                first.at(),
                course.last,
                fresh,
                !fresh && normal.isExceededBy(lately),
                normal.distance(lately));
    }

    private Map<Subject, Course> courses(String source, Instant now) {
        var courses = new HashMap<Subject, Course>();
        var parameters = since(Hours.firstOfDay(now), source);
        sql.list("""
                        select entry_id, cluster_id, hour_start, sum(events) as n, max(severity) as worst,
                            min(first_seen) as earliest, max(last_seen) as latest
                        from sighting where hour_start >= ?
                        """ + from(source) + " group by entry_id, cluster_id, hour_start", parameters, TrafficQueries::hourly)
                .forEach(it -> {
                    var course = courses.computeIfAbsent(it.subject(), any -> new Course());
                    Hours.add(course.hours, new Hours.Count("", it.start(), it.events()), now);
                    course.badness = Math.max(course.badness, it.badness());
                    course.first = course.first.isBefore(it.first()) ? course.first : it.first();
                    course.last = course.last.isAfter(it.last()) ? course.last : it.last();
                });
        sql.list("""
                        select distinct entry_id, cluster_id, source, service, version from sighting where hour_start >= ?
                        """ + from(source), parameters, row -> {
            var course = courses.get(Subject.of(row));
            if (course != null) {
                add(course.sources, row.getString("source"));
                add(course.services, row.getString("service"));
                if (!row.getString("version").isEmpty()) {
                    add(course.versions, row.getString("service") + " " + row.getString("version"));
                }
            }
            return row;
        });
        return courses;
    }

    private static void add(Set<String> names, String name) {
        if (!name.isEmpty() && names.size() < MOST_PLACES) {
            names.add(name);
        }
    }

    /** All events, and those of the busiest hour, in the seven days before the last whole hour. */
    private Map<Subject, long[]> normals(String source, Instant now) {
        var end = Hours.of(now).minus(Duration.ofHours(1));
        var parameters = since(end.minus(Duration.ofHours(Normal.HOURS)), source);
        parameters.add(end);
        return sql
                .list(
                        """
                        select entry_id, cluster_id, sum(n) as total, max(n) as busiest from (
                            select entry_id, cluster_id, hour_start, sum(events) as n from sighting where hour_start >= ?
                        """ + from(source) + """
                             and hour_start < ? group by entry_id, cluster_id, hour_start) as hourly
                        group by entry_id, cluster_id
                        """,
                        parameters,
                        row -> Map.entry(Subject.of(row), new long[] {row.getLong("total"), row.getLong("busiest")}))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When each was seen first anywhere, and the templates of clusters. */
    private Map<Subject, First> firsts(Set<Subject> subjects) {
        var firsts = new HashMap<Subject, First>();
        in(
                subjects.stream()
                        .map(Subject::entry)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                """
                select entry_id, min(first_seen) as earliest from first_sighting where entry_id in (%s) group by entry_id
                """,
                row -> firsts.put(
                        new Subject(row.getString("entry_id"), ""), new First(Sql.instant(row, "earliest"), "")));
        in(
                subjects.stream()
                        .map(Subject::cluster)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                "select id, first_seen, template from unknown_cluster where id in (%s)",
                row -> firsts.put(
                        new Subject("", row.getString("id")),
                        new First(Sql.instant(row, "first_seen"), row.getString("template"))));
        return firsts;
    }

    private <T> void in(List<String> ids, String query, Sql.Reading<T> reading) {
        for (int from = 0; from < ids.size(); from += 500) {
            var some = ids.subList(from, Math.min(ids.size(), from + 500));
            sql.list(query.formatted(String.join(", ", Collections.nCopies(some.size(), "?"))), some, reading);
        }
    }

    Share share(Instant since, Instant until) {
        return sql.list(
                        """
                        select coalesce(sum(case when entry_id = '' then 0 else events end), 0) as known,
                            coalesce(sum(case when entry_id = '' then events else 0 end), 0) as unknown_events
                        from sighting where hour_start >= ? and hour_start < ?
                        """,
                        List.of(Hours.of(since), until),
                        row -> new Share(row.getLong("known"), row.getLong("unknown_events")))
                .getFirst();
    }

    List<Long> hourly(Set<EntryId> ids, int hours, Instant now) {
        var counts = new ArrayList<>(Collections.nCopies(hours, 0L));
        var start = Hours.of(now).minus(Duration.ofHours(hours - 1L));
        for (var id : ids) {
            sql.list(
                    "select hour_start, sum(events) as n from sighting where entry_id = ? and hour_start >= ? group by hour_start",
                    List.of(id.toString(), start),
                    row -> {
                        long at = Duration.between(start, Sql.instant(row, "hour_start"))
                                .toHours();
                        int place = (int) Math.min(hours - 1L, at);
                        return counts.set(place, counts.get(place) + row.getLong("n"));
                    });
        }
        return Collections.unmodifiableList(counts);
    }

    private static Hourly hourly(ResultSet row) throws SQLException {
        return new Hourly(
                Subject.of(row),
                Sql.instant(row, "hour_start"),
                row.getLong("n"),
                row.getInt("worst"),
                Sql.instant(row, "earliest"),
                Sql.instant(row, "latest"));
    }

    private static String from(String source) {
        return source.isEmpty() ? "" : " and source = ?";
    }

    private static List<Object> since(Instant at, String source) {
        return source.isEmpty() ? new ArrayList<>(List.of(at)) : new ArrayList<>(List.of(at, source));
    }
}
