package dev.errata.curation;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(DraftsOnPostgresTest.OnPostgres.class)
class DraftsOnPostgresTest extends DraftsLaws {

    public static final class OnPostgres extends Taps {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
