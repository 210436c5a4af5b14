package dev.errata.library;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(RevisionsOnPostgresTest.OnPostgres.class)
class RevisionsOnPostgresTest extends RevisionsLaws {

    public static final class OnPostgres implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
