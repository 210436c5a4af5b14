package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.HOSTILE;
import static dev.errata.match.AnswerSamples.MISCONF;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.entry;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.twin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.match.Relation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationTest {

    private static final String LOG = "one fork two\nthree\n";
    private static final Match FIRST = match(FORK, at(LOG, 1, "fork"));

    @Test
    void ofATwinIsTheSameFailure() {
        var relation = Relation.of(twin(match(HOSTILE, at(LOG, 2, "three")), FORK), List.of(FIRST));

        assertThat(relation).isEqualTo(new Relation(FORK.id(), HOSTILE.id(), Kind.SAME_FAILURE));
        assertThat(relation.answeredBefore()).isTrue();
    }

    @Test
    void ofASymptomIsThatItsCauseLeadsToIt() {
        var relation = Relation.of(match(MISCONF, at(LOG, 2, "three")), List.of(FIRST));

        assertThat(relation.kind()).isEqualTo(Kind.LEADS_TO);
        assertThat(relation.answeredBefore()).isTrue();
    }

    @Test
    void ofASymptomHoldsByItsOwnWordToo() {
        var symptom = entry("""
                {"id": "x/symptom", "signature": "s", "transition_graph": {"preceded_by": ["redis/fork"]}}""");

        assertThat(Relation.of(match(symptom, at(LOG, 2, "three")), List.of(FIRST))
                        .kind())
                .isEqualTo(Kind.LEADS_TO);
    }

    @Test
    void ofACauseThatComesLaterIsNoConsequence() {
        var cause = match(FORK, at(LOG, 2, "three"));

        assertThat(Relation.of(cause, List.of(match(MISCONF, at(LOG, 1, "fork"))))
                        .kind())
                .isEqualTo(Kind.THEN);
    }

    @Test
    void ofEntriesThatAreTakenForEachOtherSaysSoWhicheverNamesIt() {
        var confused = entry("""
                {"id": "x/confused", "signature": "c",
                 "transition_graph": {"frequently_confused_with": [{"error_id": "redis/fork", "distinction": "look"}]}}""");
        var one = match(confused, at(LOG, 1, "one"));

        assertThat(Relation.of(one, List.of(FIRST)).kind()).isEqualTo(Kind.CONFUSED_WITH);
        assertThat(Relation.of(FIRST, List.of(one)).kind()).isEqualTo(Kind.CONFUSED_WITH);
    }

    @Test
    void ofStrangersSaysWhichStandsFurtherUp() {
        var relation = Relation.of(FIRST, List.of(match(HOSTILE, at(LOG, 2, "three"))));

        assertThat(relation.kind()).isEqualTo(Kind.AFTER);
        assertThat(relation.answeredBefore()).isFalse();
    }

    @Test
    void isTheClosestOfAllBefore() {
        var relation =
                Relation.of(match(MISCONF, at(LOG, 2, "three")), List.of(match(HOSTILE, at(LOG, 1, "one")), FIRST));

        assertThat(relation).isEqualTo(new Relation(FORK.id(), MISCONF.id(), Kind.LEADS_TO));
    }

    @Test
    void isUnknownOfTheFirst() {
        assertThatThrownBy(() -> Relation.of(FIRST, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
