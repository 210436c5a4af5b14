package dev.errata.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC driver that is H2's or PostgreSQL's, whichever the URL asks for, so that one build runs on either.
 *
 * <p>Public only because the connection pool makes it by name. Relative H2 file paths, which H2 refuses, are taken from the
 * working directory. Thread-safe.
 */
public final class EitherDriver implements Driver {

    private static final String H2_FILE = "jdbc:h2:file:";

    // Both announce themselves on the class path. Compiled against, PostgreSQL's would want annotations that it does
    // not ship.
    private final List<Driver> drivers = ServiceLoader.load(Driver.class, EitherDriver.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        var driver = driverOf(url);
        return driver == null ? null : driver.connect(absolute(url), info);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driverOf(url) != null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        var driver = driverOf(url);
        return driver == null ? new DriverPropertyInfo[0] : driver.getPropertyInfo(absolute(url), info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("each database's driver logs for itself");
    }

    private @Nullable Driver driverOf(String url) throws SQLException {
        for (var driver : drivers) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        return null;
    }

    private static String absolute(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        int settings = url.indexOf(';');
        int end = settings < 0 ? url.length() : settings;
        var path = url.substring(H2_FILE.length(), end);
        // H2 itself expands a leading "~" to the home directory.
        return path.startsWith("~") ? url : H2_FILE + Path.of(path).toAbsolutePath() + url.substring(end);
    }
}
