package dev.errata.match;

import static dev.errata.match.AnswerSamples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Entry;
import dev.errata.feedback.Software;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcernedTest {

    private static final Entry VERSIONED = entry("""
            {"id": "python/wheel", "signature": "no matching wheel", "versions": [
              {"version": "NumPy 1.24", "status": "active"}, {"version": "PostgreSQL >=14", "status": "active"}]}
            """);
    private static final Entry BARE = entry("""
            {"id": "redis/bare", "signature": "bare of versions"}
            """);

    @Test
    void takesWhatTheAskerNamedBeforeWhatTheTextMentions() {
        var asked = context(Map.of("numpy", "1.26.1"));

        assertThat(Concerned.by(VERSIONED, asked, Map.of("numpy", "1.24.0", "postgresql", "15.2")))
                .containsExactly(new Software("NumPy", "1.26.1"));
    }

    @Test
    void takesWhatTheTextMentionsWhereTheAskerNamedOtherThings() {
        var asked = context(Map.of("Windows", "11"));

        assertThat(Concerned.by(VERSIONED, asked, Map.of("postgresql", "15.2", "numpy", "1.24.0", "windows", "11")))
                .containsExactly(new Software("NumPy", "1.24.0"), new Software("PostgreSQL", "15.2"));
    }

    @Test
    void knowsOtherNamesOfAProduct() {
        assertThat(Concerned.by(VERSIONED, context(Map.of("Postgres", "15.2")), Map.of()))
                .containsExactly(new Software("PostgreSQL", "15.2"));
    }

    @Test
    void goesByTheDomainWhereNoVersionNamesAProduct() {
        assertThat(Concerned.by(BARE, context(Map.of("Redis", "v7.0.13")), Map.of()))
                .containsExactly(new Software("redis", "v7.0.13"));
        assertThat(Concerned.by(VERSIONED, context(Map.of("Python", "3.12")), Map.of()))
                .isEmpty();
    }

    @Test
    void keepsNothingThatIsNoVersion() {
        assertThat(Concerned.by(BARE, context(Map.of("redis", "7.2\0 and; more")), Map.of()))
                .containsExactly(new Software("redis", "7.2"));
        assertThat(Concerned.by(BARE, context(Map.of("redis", "the latest")), Map.of()))
                .isEmpty();
    }

    private static Context context(Map<String, String> software) {
        return new Context(List.of(), software, "");
    }
}
