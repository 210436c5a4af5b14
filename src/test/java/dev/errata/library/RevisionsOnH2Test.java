package dev.errata.library;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RevisionsOnH2Test.OwnDatabase.class)
class RevisionsOnH2Test extends RevisionsLaws {

    /** An application of its own: these tests delete what others were seeded with. */
    public static final class OwnDatabase implements QuarkusTestProfile {}
}
