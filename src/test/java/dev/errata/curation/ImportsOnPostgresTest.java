package dev.errata.curation;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(ImportsOnPostgresTest.OnPostgres.class)
class ImportsOnPostgresTest extends ImportsLaws {

    public static final class OnPostgres extends Taps {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
