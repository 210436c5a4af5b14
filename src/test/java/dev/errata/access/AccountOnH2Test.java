package dev.errata.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(AccountOnH2Test.OwnDatabase.class)
class AccountOnH2Test extends AccountLaws {

    /** An application of its own: these tests delete the account that others sign in with. */
    public static final class OwnDatabase implements QuarkusTestProfile {}
}
