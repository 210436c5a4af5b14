package dev.errata.feedback;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(FeedbackOnH2Test.OnH2.class)
class FeedbackOnH2Test extends FeedbackLaws {

    public static final class OnH2 extends FewAnHour {}
}
