package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/** The database as the application ships it, in any folder. */
public final class ShippedDatabase {

    private ShippedDatabase() {}

    static String url(Path data) throws IOException {
        var shipped = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            shipped.load(file);
        }
        var url = Objects.requireNonNull(shipped.getProperty("quarkus.datasource.jdbc.url"));
        assertThat(url).startsWith("jdbc:h2:file:${errata.data.path}/");
        return url.replace("${errata.data.path}", data.toString());
    }

    /** Where no service has it open. */
    public static Connection connect(Path data) throws IOException, SQLException {
        return RevisionWriter.connect(url(data));
    }
}
