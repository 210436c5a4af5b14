package dev.errata.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(AuditOnH2Test.OwnDatabase.class)
class AuditOnH2Test extends AuditLaws {

    @Override
    List<String> openingUp() {
        return List.of("drop trigger audit_stays");
    }

    /** An application of its own: these tests break the chain. */
    public static final class OwnDatabase implements QuarkusTestProfile {}
}
