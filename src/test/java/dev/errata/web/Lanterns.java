package dev.errata.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with a few entries about lanterns, so that pages are tested on what is known to be there. */
public final class Lanterns implements QuarkusTestProfile {

    static final String WICK = "12:04:11 lantern[7]: Can't keep the flame: wick is too short";
    static final String REFUSED = "ELIGHT the lantern refuses to be lit";
    static final String NOBODY_KNOWS = "the quick brown fox jumped over the lazy dog";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("errata.entries.path", "src/test/resources/web/entries");
    }
}
