package dev.errata.feedback;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Limits that a test can reach, and a clock that it can set. */
abstract class FewAnHour implements QuarkusTestProfile {

    static final int PER_REPORTER = 6;
    static final int PER_ADDRESS = 9;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "errata.feedback.per-reporter", String.valueOf(PER_REPORTER),
                "errata.feedback.per-address", String.valueOf(PER_ADDRESS));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestClock.class);
    }
}
