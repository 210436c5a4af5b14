package dev.errata.curation;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ImportsOnH2Test.OwnEntries.class)
class ImportsOnH2Test extends ImportsLaws {

    public static final class OwnEntries extends Taps {}
}
