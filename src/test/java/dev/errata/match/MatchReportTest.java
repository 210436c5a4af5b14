package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.HOSTILE;
import static dev.errata.match.AnswerSamples.MISCONF;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.report;
import static dev.errata.match.AnswerSamples.twin;
import static dev.errata.match.AnswerSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.Match.Rival;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchReportTest {

    private static final String LOG = "one fork two\nthree\n";

    @Test
    void foldsWhatDescribesTheSameFailureUnderTheFirst() {
        var first = match(FORK, at(LOG, 1, "fork"));
        var other = twin(match(HOSTILE, at(LOG, 1, "fork")), FORK);
        var report = report(LOG, first, other, match(MISCONF, at(LOG, 2, "three")));

        assertThat(report.withoutTwins().matches())
                .extracting(it -> it.entry().id())
                .containsExactly(FORK.id(), MISCONF.id());
        assertThat(report.twinsOf(first)).containsExactly(other);
    }

    @Test
    void keepsATwinWhoseFirstIsNotAmongTheMatches() {
        var report = report(LOG, twin(match(HOSTILE, at(LOG, 1, "fork")), FORK));

        assertThat(report.withoutTwins().matches()).hasSize(1);
    }

    @Test
    void tellsWhichMatchesShareAPlaceAndTheProbability() {
        var rival = new Rival(HOSTILE.id(), "hostile", 0.4, List.of());
        var one = with(match(FORK, at(LOG, 1, "fork")), List.of(rival));
        var other = match(HOSTILE, at(LOG, 1, "two"));
        var elsewhere = match(MISCONF, at(LOG, 2, "three"));
        var report = report(LOG, one, other, elsewhere);

        assertThat(report.insteadOf(one)).containsExactly(other);
        assertThat(report.insteadOf(other)).containsExactly(one);
        assertThat(report.insteadOf(elsewhere)).isEmpty();
    }

    @Test
    void saysOfRivalsOnOneLineThatOnlyOneIsMeant() {
        var rival = new Rival(HOSTILE.id(), "hostile", 0.4, List.of());
        var one = with(match(FORK, at(LOG, 1, "fork")), List.of(rival));
        var report = report(LOG, one, match(HOSTILE, at(LOG, 1, "two")));

        assertThat(report.relations()).extracting(Relation::kind).containsExactly(Relation.Kind.EITHER);
    }

    @Test
    void saysOfTwoOnOneLineThatDoNotCompeteThatTheyAreAlike() {
        var report = report(LOG, match(FORK, at(LOG, 1, "fork")), match(HOSTILE, at(LOG, 1, "two")));

        assertThat(report.relations()).extracting(Relation::kind).containsExactly(Relation.Kind.ALIKE);
    }

    @Test
    void saysOfTwoWithoutATieWhichStandsFurtherDown() {
        var report = report(LOG, match(FORK, at(LOG, 1, "fork")), match(HOSTILE, at(LOG, 2, "three")));

        assertThat(report.relations()).extracting(Relation::kind).containsExactly(Relation.Kind.THEN);
    }
}
