package dev.errata.curation;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(DraftsOnH2Test.OwnEntries.class)
class DraftsOnH2Test extends DraftsLaws {

    public static final class OwnEntries extends Taps {}
}
