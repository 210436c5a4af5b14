package dev.errata.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Receivers on this machine, a clock that a test can set, and nothing that runs by itself. */
abstract class NotifyProfile implements QuarkusTestProfile {

    static final int STORM = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "errata.notify.allow-inside", "127.0.0.0/8",
                "errata.notify.storm", String.valueOf(STORM),
                "errata.notify.connect-timeout", "5s",
                "errata.notify.timeout", "5s",
                "errata.public-url", "https://errata.example/",
                "quarkus.scheduler.enabled", "false");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class);
    }
}
