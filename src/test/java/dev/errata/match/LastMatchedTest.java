package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastMatchedTest {

    private static final EntryId FORK = EntryId.of("redis/bgsave-fork-enomem");

    @Inject
    Lookup lookup;

    @Inject
    Answers answers;

    @Test
    void knowsWhenAnEntryWasLastAmongTheMatches() {
        lookup.look("Can't save in background: fork: Cannot allocate memory", Context.NONE, 5);
        var between = Instant.now();
        lookup.look("Can't save in background: fork: Cannot allocate memory", Context.NONE, 5);

        assertThat(answers.lastMatched().get(FORK)).isAfterOrEqualTo(between.minusMillis(1));
        assertThat(answers.lastMatched()).doesNotContainKey(EntryId.of("redis/nobody-wrote-this"));
    }

    @Test
    void countsNoAnswerThatWasNotKept() {
        var before = answers.lastMatched().get(FORK);

        lookup.answer("Can't save in background: fork: Cannot allocate memory", Context.NONE, 5);

        assertThat(answers.lastMatched().get(FORK)).isEqualTo(before);
    }
}
