package dev.errata.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.jdbc.DriverDataSource;

/** A process that writes revisions for ever, one a transaction, and prints the number of each once it is committed. */
public final class RevisionWriter {

    static final String COMMITTED = " committed.";

    private static final String USER = "errata";

    private RevisionWriter() {}

    public static void main(String[] arguments) throws SQLException {
        var url = arguments[0];
        Flyway.configure()
                .dataSource(new DriverDataSource(
                        RevisionWriter.class.getClassLoader(), EitherDriver.class.getName(), url, USER, ""))
                .load()
                .migrate();
        try (var connection = connect(url);
                var insert = connection.prepareStatement("""
                        insert into revision (position, entry_id, number, state, author, reason, created_at, sha256, document)
                        values (?, 'redis/oom', ?, 'PUBLISHED', 'ada', '', ?, '', 'words')""")) {
            connection.setAutoCommit(false);
            for (int number = Integer.parseInt(arguments[1]) + 1; ; number++) {
                insert.setLong(1, number);
                insert.setInt(2, number);
                insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
                insert.executeUpdate();
                connection.commit();
                System.out.println(number + COMMITTED);
            }
        }
    }

    static Connection connect(String url) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", "");
        return Objects.requireNonNull(new EitherDriver().connect(url, properties));
    }
}
