package dev.errata.notify;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(NotifyOnH2Test.OnH2.class)
class NotifyOnH2Test extends NotifyLaws {

    public static final class OnH2 extends NotifyProfile {}
}
