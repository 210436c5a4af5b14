package dev.errata.sighting;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(SightingsOnPostgresTest.OnPostgres.class)
class SightingsOnPostgresTest extends SightingLaws {

    public static final class OnPostgres extends FewRows {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
