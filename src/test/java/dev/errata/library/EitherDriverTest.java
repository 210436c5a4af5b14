package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EitherDriverTest {

    private final EitherDriver driver = new EitherDriver();

    @Test
    void opensAnH2FileRelativeToTheWorkingDirectory() throws SQLException {
        var path = Path.of("target", "either-" + UUID.randomUUID(), "errata");

        try (var connection = driver.connect("jdbc:h2:file:" + path + ";MODE=PostgreSQL", new Properties())) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
        }

        assertThat(Files.exists(Path.of(path + ".mv.db"))).isTrue();
    }

    @Test
    void takesBothDatabasesAndNoOther() throws SQLException {
        assertThat(driver.acceptsURL("jdbc:h2:mem:x")).isTrue();
        assertThat(driver.acceptsURL("jdbc:postgresql://localhost/errata")).isTrue();
        assertThat(driver.acceptsURL("jdbc:mysql://localhost/errata")).isFalse();
    }

    @Test
    void leavesTheUrlsOfOtherDatabasesToOtherDrivers() throws SQLException {
        var connection = driver.connect("jdbc:mysql://localhost/errata", new Properties());

        assertThat(connection).isNull();
    }
}
