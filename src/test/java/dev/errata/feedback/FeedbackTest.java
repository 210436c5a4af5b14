package dev.errata.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackTest {

    private static final EntryId ENTRY = EntryId.of("lantern/feedback");

    @Inject
    Feedback feedback;

    @Test
    void theLastWordOfAVoiceCountsAndARepeatChangesNothing() {
        var first = feedback.hear(ballot("m1", Outcome.WORKED));
        var repeated = feedback.hear(ballot("m1", Outcome.WORKED));
        var changed = feedback.hear(ballot("m1", Outcome.FAILED));

        assertThat(first).isInstanceOf(Heard.Counted.class);
        assertThat(repeated).isEqualTo(new Heard.Repeated(((Heard.Counted) first).position()));
        assertThat(((Heard.Counted) changed).before()).isEqualTo(Optional.of(Outcome.WORKED));
        assertThat(feedback.log(ENTRY)).hasSize(2);
        assertThat(feedback.saidOf("m1", "ada"))
                .singleElement()
                .satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.FAILED));
    }

    private static Ballot ballot(String match, Outcome outcome) {
        return new Ballot(
                match,
                Subject.workaround(ENTRY, "w-1"),
                1,
                outcome,
                "ada",
                "192.0.2.1",
                Channel.API,
                new Software("Lantern", "2.1.3"),
                "");
    }
}
