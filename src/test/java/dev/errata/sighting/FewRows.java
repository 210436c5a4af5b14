package dev.errata.sighting;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Bounds that a test can reach. */
abstract class FewRows implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("errata.sightings.most-per-hour", "200");
    }
}
