package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.Candidate.Place;
import dev.errata.match.Learning.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Learning LEARNING = new Learning(0.01, feature -> true);

    @Test
    void givesWeightToWhatTellsRightFromWrongAndHardlyAnyToWhatDoesNot() {
        var weights = LEARNING.weights(lessons(Feature.CODE, Feature.EARLY));

        assertThat(weights.get(Feature.CODE)).isGreaterThan(1);
        assertThat(weights.get(Feature.EARLY)).isLessThan(weights.get(Feature.CODE) / 5);
    }

    @Test
    void neverTurnsAFeatureAgainstItsSign() {
        // What is wrong has the code here, and what is right is broad: neither may be learned.
        var lessons = new ArrayList<Lesson>();
        for (int at = 0; at < 10; at++) {
            var right =
                    candidate(0, FeatureVector.builder().set(Feature.BROAD, 1).build());
            var wrong =
                    candidate(1, FeatureVector.builder().set(Feature.CODE, 1).build());
            lessons.add(new Lesson("made", List.of(right, wrong), List.of(0), 1));
        }

        var weights = LEARNING.weights(lessons);

        assertThat(weights.get(Feature.CODE)).isZero();
        assertThat(weights.get(Feature.BROAD)).isZero();
    }

    @Test
    void learnsTheSameFromTheSameLessons() {
        var lessons = lessons(Feature.CODE, Feature.EARLY);

        assertThat(values(LEARNING.weights(lessons))).isEqualTo(values(LEARNING.weights(lessons)));
    }

    @Test
    void givesNothingToWhatIsNotKept() {
        var learning = new Learning(0.01, feature -> feature != Feature.CODE);

        assertThat(learning.weights(lessons(Feature.CODE, Feature.EARLY)).get(Feature.CODE))
                .isZero();
    }

    @Test
    void learnsFromTextsOfWhichNothingIsRightToAskForMore() {
        var known = lessons(Feature.CODE, Feature.EARLY);
        var unknown = known.stream()
                .map(lesson -> new Lesson("made", lesson.candidates(), List.of(), 1))
                .toList();

        assertThat(LEARNING.weights(unknown).get(Feature.CANDIDATE))
                .isLessThan(LEARNING.weights(known).get(Feature.CANDIDATE));
    }

    /** Twenty texts with a right and a wrong candidate: only the right one has {@code telling}, either has {@code idle} as often. */
    private static List<Lesson> lessons(Feature telling, Feature idle) {
        var lessons = new ArrayList<Lesson>();
        for (int at = 0; at < 20; at++) {
            var right =
                    candidate(0, features().set(telling, 1).set(idle, at % 2).build());
            var wrong = candidate(1, features().set(idle, at / 2 % 2).build());
            lessons.add(new Lesson("made", List.of(right, wrong), List.of(0), 1));
        }
        return lessons;
    }

    private static FeatureVector.Builder features() {
        return FeatureVector.builder().set(Feature.CANDIDATE, 1);
    }

    private static Candidate candidate(int entry, FeatureVector own) {
        return new Candidate(entry, List.of(new Place(0, List.of(), FeatureVector.ZERO)), own, VersionFit.UNKNOWN);
    }

    private static double[] values(FeatureVector vector) {
        return Arrays.stream(Feature.values()).mapToDouble(vector::get).toArray();
    }
}
