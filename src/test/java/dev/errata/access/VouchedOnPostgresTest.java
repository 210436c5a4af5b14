package dev.errata.access;

import dev.errata.feedback.TestClock;
import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;

@QuarkusTest
@TestProfile(VouchedOnPostgresTest.OwnClock.class)
class VouchedOnPostgresTest extends VouchedLaws {

    /** An application of its own: these tests delete the account that others sign in with, and move time. */
    public static final class OwnClock implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TestClock.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
