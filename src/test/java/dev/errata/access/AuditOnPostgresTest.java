package dev.errata.access;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(AuditOnPostgresTest.OwnDatabase.class)
class AuditOnPostgresTest extends AuditLaws {

    @Override
    List<String> openingUp() {
        return List.of("alter table audit disable trigger all");
    }

    /** An application of its own: these tests break the chain. */
    public static final class OwnDatabase implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
