package dev.errata.access;

import dev.errata.feedback.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

@QuarkusTest
@TestProfile(VouchedOnH2Test.OwnClock.class)
class VouchedOnH2Test extends VouchedLaws {

    /** An application of its own: these tests delete the account that others sign in with, and move time. */
    public static final class OwnClock implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TestClock.class);
        }
    }
}
