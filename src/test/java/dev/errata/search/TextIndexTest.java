package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.search.Resemblance.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextIndexTest {

    private static final int SAVE = 0;
    private static final int PUSH = 1;

    private static final TextIndex INDEX = TextIndex.of(Slip.of(List.of(
            SmallEntry.of(
                    "redis/save",
                    "Can't save in background: fork: Cannot allocate memory",
                    "The kernel refuses to overcommit while the dataset is copied",
                    "Can't save in background|Failed opening the temp snapshot \\S+ for writing"),
            SmallEntry.of(
                    "git/push",
                    "Updates were rejected because the tip is behind",
                    "Somebody pushed to the remote branch before you fetched"))));

    @Test
    void resemblesThePatternWhereTheMessageIsWordedDifferently() {
        var found = INDEX.like("Failed opening the temp snapshot", 5).stream()
                .filter(it -> it.entry() == SAVE)
                .toList();

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.wording()).isEqualTo(Kind.PATTERN);
            assertThat(it.coverage()).isGreaterThan(0.7);
        });
    }

    @Test
    void resemblesTheMessageWhereTheLineQuotesIt() {
        var found = INDEX.like("error: Updates were rejected because the tip is behind", 5);

        assertThat(found).first().satisfies(it -> {
            assertThat(it.entry()).isEqualTo(PUSH);
            assertThat(it.wording()).isEqualTo(Kind.SIGNATURE);
            assertThat(it.whole()).isTrue();
        });
    }

    @Test
    void saysWhichWordsOfTheMessageTheLineLacks() {
        var found = INDEX.like("Updates were rejected", 5);

        assertThat(found.getFirst().missing()).contains("behind").doesNotContain("rejected");
    }

    @Test
    void findsTheMessageInSpiteOfASlip() {
        assertThat(INDEX.like("Updates were rejcted because the tip is behind", 5))
                .first()
                .extracting(Resemblance::entry)
                .isEqualTo(PUSH);
    }

    @Test
    void resemblesNothingThatNoEntryWords() {
        assertThat(INDEX.like("zebra quagga", 5)).isEmpty();
    }

    @Test
    void knowsWhatARootCauseSpeaksOf() {
        var base = List.of(
                SmallEntry.of("redis/save", "Can't save in background", "The kernel refuses to overcommit memory"),
                SmallEntry.of("linux/overcommit", "overcommit kernel memory settings", "The dataset is too large"),
                SmallEntry.of("git/push", "Updates were rejected", "The remote branch moved"));

        var about = TextIndex.of(Slip.of(base)).about(Words.terms("kernel overcommit memory"), 5);

        assertThat(about).containsKeys(0, 1).doesNotContainKey(2);
        assertThat(about.values()).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Test
    void isAboutNothingInAnEmptyText() {
        assertThat(INDEX.about(List.of(), 5)).isEmpty();
    }
}
