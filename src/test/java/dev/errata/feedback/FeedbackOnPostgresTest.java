package dev.errata.feedback;

import dev.errata.library.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(FeedbackOnPostgresTest.OnPostgres.class)
class FeedbackOnPostgresTest extends FeedbackLaws {

    public static final class OnPostgres extends FewAnHour {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Postgres.class));
        }
    }
}
