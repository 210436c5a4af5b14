package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.MISCONF;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.explained;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.near;
import static dev.errata.match.AnswerSamples.reason;
import static dev.errata.match.AnswerSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import dev.errata.match.Feature.Sign;
import dev.errata.match.Match.Reason;
import dev.errata.match.Match.Rival;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final String LOG = "ready\n4873:M # Can't save in background: fork: Cannot allocate memory\n";
    private static final Evidence PLACE = at(LOG, 2, "fork: Cannot");

    private final Explanation english = Explanation.in(false);
    private final Explanation chinese = Explanation.in(true);

    @ParameterizedTest
    @EnumSource(Feature.class)
    void hasWordsForEveryFeatureInBothLanguages(Feature feature) {
        for (boolean language : new boolean[] {false, true}) {
            var label = Explanation.in(language).label(feature.key());
            assertThat(label).isNotBlank().isNotEqualTo(feature.key());
        }
        assertThat(chinese.label(feature.key())).matches("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void saysWhatEveryFeatureThatWasWeighedMeant(Feature feature) {
        if (feature.sign() == Sign.EITHER) {
            return; // the same for all: it tells no entry from another
        }
        // A feature that speaks for an entry may also be negative, but not have words for that alone.
        var ways = feature == Feature.DOMAIN ? Stream.of(-1) : Stream.of(feature.sign() == Sign.FOR ? 1 : -1);
        ways.forEach(way -> {
            var match = explained(FORK, List.of(reason(feature, 2 * way)), PLACE);
            var rival = new Rival(MISCONF.id(), "MISCONF", 0.1, List.of(reason(feature, 2)));
            assertThat(english.of(match)).as(feature.key()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(chinese.of(match)).as(feature.key()).endsWith("。").matches("(?s).*\\p{IsHan}.*");
            assertThat(english.before(rival)).startsWith("This one is ahead: ");
            assertThat(chinese.before(rival)).startsWith("这个条目靠前：");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked-domain", "system"})
    void hasWordsForWhatMaySpeakEitherWay(String name) {
        var against = explained(FORK, List.of(new Reason(name, -1, -2)), PLACE);

        assertThat(english.of(against)).startsWith("Against it: it is about ");
        assertThat(chinese.of(against)).startsWith("不利之处：");
    }

    @Test
    void saysWhatSpeaksMostForAMatchAndAgainstIt() {
        var match = explained(
                FORK,
                List.of(
                        reason(Feature.CANDIDATE, -3),
                        reason(Feature.WORDING, 2.5),
                        reason(Feature.REGEX_HIT, 2),
                        reason(Feature.REGEX, 1),
                        reason(Feature.NO_COMPLAINT, -0.9),
                        reason(Feature.EARLY, 0.01)),
                PLACE);

        assertThat(english.of(match))
                .isEqualTo("Its regex hits line 2, and 3 of the 9 telling words of its message are there. "
                        + "Against it: line 2 does not complain of anything.");
        assertThat(chinese.of(match)).isEqualTo("它的正则命中第 2 行；它的报错共有 9 个关键词，出现了 3 个。不利之处：第 2 行并没有报错。");
    }

    @Test
    void namesTheVersionThatIsAffectedHoweverLittleItWeighs() {
        var match = explained(FORK, List.of(reason(Feature.REGEX_HIT, 2), reason(Feature.RIGHT_VERSION, 0.1)), PLACE);

        assertThat(english.of(match)).contains("the text names Redis 7.0.13, which is affected");
    }

    @Test
    void saysWhyWhatIsNearIsNoMatch() {
        var near = explained(
                FORK, List.of(reason(Feature.WORDING, 2.5), reason(Feature.REGEX_MISSED, -2)), at(LOG, 2, "fork"));

        assertThat(english.shortfall(near, near(LOG, near)))
                .isEqualTo(
                        "Not a match: its regex does not hit, and only 3 of the 9 telling words of its message are there.");
        assertThat(chinese.shortfall(near, near(LOG, near))).startsWith("不算匹配：它的正则没有命中；");
    }

    @Test
    void saysThatAMatchIsLikelierThanWhatIsNear() {
        var near = explained(MISCONF, List.of(), at(LOG, 2, "fork"));
        var rival = new Rival(MISCONF.id(), "MISCONF", 0.2, List.of());
        var match = AnswerSamples.with(match(FORK, PLACE), List.of(rival));
        var report = report(LOG, match);

        assertThat(english.shortfall(near, report))
                .startsWith("Not a match: “Can't save in background: fork: Cannot allocate memory” is likelier here");
    }

    @Test
    void saysThatATwinFitsBetterThanWhatIsNear() {
        var near = AnswerSamples.twin(explained(MISCONF, List.of(), at(LOG, 2, "fork")), FORK);

        assertThat(english.shortfall(near, report(LOG, match(FORK, PLACE))))
                .contains("memory” tells of the same failure and fits better");
    }

    @Test
    void saysWhatSetsAnEntryBeforeARivalAndWhatTheRivalHas() {
        var rival = new Rival(
                EntryId.of("redis/other"),
                "other",
                0.2,
                List.of(reason(Feature.REGEX_HIT, 2), reason(Feature.REGEX_MISSED, 2), reason(Feature.FOCUS, -0.5)));

        assertThat(english.before(rival))
                .isEqualTo("This one is ahead: its regex hits here, and none of the other does. "
                        + "For the other speaks: it accounts for more of what the line says.");
    }

    @Test
    void doesNotSayThatARegexMissedWhereBothHit() {
        var rival = new Rival(EntryId.of("redis/other"), "other", 0.2, List.of(reason(Feature.REGEX, 0.5)));

        assertThat(english.before(rival)).isEqualTo("This one is ahead: its regex asks for rarer words.");
    }

    @Test
    void saysThatACauseComesBeforeWhatFollowsFromIt() {
        var rival = new Rival(MISCONF.id(), "MISCONF", 0.2, List.of());
        var comparison = new Comparison.Behind(FORK, MISCONF, 0.9, rival, true);

        assertThat(english.of(comparison)).contains("leads to it, and a cause comes before what follows from it.");
        assertThat(chinese.of(comparison)).contains("原因排在结果前面");
    }

    @ParameterizedTest
    @EnumSource(Relation.Kind.class)
    void saysHowTwoMatchesHangTogether(Relation.Kind kind) {
        var relation = new Relation(FORK.id(), MISCONF.id(), kind);

        assertThat(english.of(relation)).contains("redis/fork").endsWith(".");
        assertThat(english.of(relation, 2)).contains("match 2").endsWith(".");
        assertThat(chinese.of(relation)).contains("条目 redis/fork ").endsWith("。");
    }

    @Test
    void readsTheReasonsOfAnOlderBuild() {
        var match = explained(FORK, List.of(new Reason("place", 1, 2), new Reason("regex", 1, 3)), PLACE);

        assertThat(english.of(match)).isEqualTo("Its regex hits line 2.");
        assertThat(english.label("place")).isEqualTo("place");
    }
}
