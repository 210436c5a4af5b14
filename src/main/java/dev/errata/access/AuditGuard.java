package dev.errata.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Sees to it at each start that the database refuses to change or delete records of the audit: each of the two databases wants its own words
 * for that, and what somebody took away is put back.
 */
@ApplicationScoped
class AuditGuard {

    private static final String IS_ON_POSTGRES = "select count(*) from pg_trigger where tgname = 'audit_stays_whole'";

    private static final List<String> ON_POSTGRES =
            List.of("""
            create or replace function audit_stays() returns trigger language plpgsql as $$
            begin
                raise exception 'the audit is only added to';
            end
            $$""", "drop trigger if exists audit_stays on audit", """
            create trigger audit_stays before update or delete on audit
            for each row execute function audit_stays()""", """
            create trigger audit_stays_whole before truncate on audit
            for each statement execute function audit_stays()""");

    private static final List<String> ON_H2 =
            List.of("create trigger if not exists audit_stays before update, delete on audit for each row call '"
                    + AuditTrigger.class.getName() + "'");

    private final AgroalDataSource database;

    AuditGuard(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        try (var connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                run(connection, ON_H2);
            } else if (!stands(connection)) {
                run(connection, ON_POSTGRES);
            }
        }
    }

    private static boolean stands(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(IS_ON_POSTGRES)) {
            found.next();
            return found.getInt(1) > 0;
        }
    }

    private static void run(Connection connection, List<String> words) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : words) {
                statement.execute(sql);
            }
        }
    }
}
