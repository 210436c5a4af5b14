package dev.errata.sighting;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(SightingsOnH2Test.OnH2.class)
class SightingsOnH2Test extends SightingLaws {

    public static final class OnH2 extends FewRows {}
}
