package dev.errata.notify;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(NotifyOnPostgresTest.OnPostgres.class)
class NotifyOnPostgresTest extends NotifyLaws {

    public static final class OnPostgres extends NotifyProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
