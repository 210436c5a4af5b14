package dev.errata.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(IngestKeyOnH2Test.OwnDatabase.class)
class IngestKeyOnH2Test extends IngestKeyLaws {

    /** An application of its own: these tests delete the key that others are let in with. */
    public static final class OwnDatabase implements QuarkusTestProfile {}
}
