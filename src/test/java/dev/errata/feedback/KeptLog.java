package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Cast;
import dev.errata.library.ShippedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The log as it lies in the database of a service that is gone. */
final class KeptLog {

    private KeptLog() {}

    /** What was cast, by position. */
    static List<Cast> casts(Path data) throws IOException, SQLException {
        var casts = new ArrayList<Cast>();
        try (var connection = ShippedDatabase.connect(data);
                var rows = connection
                        .createStatement()
                        .executeQuery("select * from feedback_log where kind = 'CAST' order by position")) {
            while (rows.next()) {
                casts.add(cast(rows));
            }
        }
        return casts;
    }

    private static Cast cast(ResultSet row) throws SQLException {
        var kind = Subject.Kind.valueOf(row.getString("about"));
        return new Cast(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("match_id"),
                new Subject(EntryId.of(row.getString("entry_id")), kind, row.getString("item")),
                row.getInt("revision"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reporter"),
                row.getString("source"),
                Channel.valueOf(row.getString("channel")),
                new Software(row.getString("product"), row.getString("version")),
                row.getString("words"));
    }
}
