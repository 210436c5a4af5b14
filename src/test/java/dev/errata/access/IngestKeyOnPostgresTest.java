package dev.errata.access;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(IngestKeyOnPostgresTest.OnPostgres.class)
class IngestKeyOnPostgresTest extends IngestKeyLaws {

    public static final class OnPostgres implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
