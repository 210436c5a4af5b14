package dev.errata.access;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** What H2 calls before it would change or delete a record of the audit. H2 makes it by name; nobody else does. */
public final class AuditTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] former, Object[] next) throws SQLException {
        throw new SQLException("the audit is only added to");
    }
}
