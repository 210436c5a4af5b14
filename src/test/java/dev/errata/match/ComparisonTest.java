package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Reader;
import dev.errata.feedback.Beliefs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String FORK = "4873:M # Can't save in background: fork: Cannot allocate memory";

    private final KnowledgeBase base = KnowledgeBase.of(List.of(
            published("redis/fork", "Can't save in background: fork: Cannot allocate memory", "Redis 7.0.13"),
            published("redis/rewrite", "Can't rewrite append only file: fork: Cannot allocate memory", "Redis 6.2.0"),
            published("nginx/bind", "emerg socket bind refused, address already used", "nginx 1.24.0"),
            published("nginx/listen", "emerg socket listen refused, address already used", "nginx 1.24.0"),
            published("tls/expired", "certificate has expired", "OpenSSL 3.0.2")));

    @Test
    void saysOfTheFirstThatItIsTheFirst() {
        assertThat(versus(FORK, "redis/fork")).isInstanceOf(Comparison.First.class);
    }

    @Test
    void setsTheFirstBeforeWhatResemblesIt() {
        assertThat(versus(FORK, "redis/rewrite")).isInstanceOfSatisfying(Comparison.Behind.class, behind -> {
            assertThat(behind.before().id()).isEqualTo(EntryId.of("redis/fork"));
            assertThat(behind.found()).isTrue();
            assertThat(behind.rival().apart()).isNotEmpty();
        });
    }

    @Test
    void comparesAnEntryThatNothingPointsTo() {
        assertThat(versus(FORK, "tls/expired"))
                .isInstanceOfSatisfying(
                        Comparison.Behind.class,
                        behind -> assertThat(behind.found()).isFalse());
    }

    @Test
    void comparesWithTheMatchOfTheSameLines() {
        var log = FORK + "\n" + "quiet\n".repeat(20) + "nginx: emerg socket bind refused, address already used";

        assertThat(before(log, "redis/rewrite")).isEqualTo("redis/fork");
        assertThat(before(log, "nginx/listen")).isEqualTo("nginx/bind");
    }

    @Test
    void saysThatNothingPointsToAnyEntry() {
        assertThat(versus("zzz qqq", "redis/fork")).isInstanceOf(Comparison.Nothing.class);
    }

    @Test
    void knowsNoEntryThatIsNotThere() {
        assertThat(base.versus(Reader.read(FORK), Context.NONE, EntryId.of("redis/nothing"), Beliefs.AUTHORED))
                .isEmpty();
    }

    @Test
    void namesTheVersionThatDecidedAndWhoNamedIt() {
        var told = new Context(List.of(), Map.of("redis", "7.0.13"), "");

        assertThat(grounds(FORK, told))
                .extracting(Grounds::software, Grounds::told)
                .containsExactly("Redis 7.0.13", true);
        assertThat(grounds("Redis version=7.0.13, bits=64\n" + FORK, Context.NONE))
                .extracting(Grounds::software, Grounds::told)
                .containsExactly("Redis 7.0.13", false);
    }

    private Grounds grounds(String text, Context context) {
        return base.answer(Reader.read(text), context, 5).matches().getFirst().grounds();
    }

    private String before(String text, String asked) {
        return switch (versus(text, asked)) {
            case Comparison.Behind behind -> behind.before().id().toString();
            case Comparison.First first -> "";
            case Comparison.Nothing nothing -> "";
        };
    }

    private Comparison versus(String text, String asked) {
        return base.versus(Reader.read(text), Context.NONE, EntryId.of(asked), Beliefs.AUTHORED)
                .orElseThrow();
    }

    private static PublishedEntry published(String id, String signature, String version) {
        var document = """
                {"id": "%s", "signature": "%s", "regex": "%s", "versions": [{"version": "%s"}]}""".formatted(id, signature, signature.replaceAll("[()]", "."), version);
        return switch (EntryText.read(document)) {
            case Reading.Complete(var entry, var places) -> new PublishedEntry(entry, 1);
            case Reading.Broken(var fault) -> throw new AssertionError(fault.toString());
        };
    }
}
