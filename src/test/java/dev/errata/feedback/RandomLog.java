package dev.errata.feedback;

import static dev.errata.feedback.Diary.OIL;
import static dev.errata.feedback.Diary.SHAKE;
import static dev.errata.feedback.Diary.TRIM;
import static dev.errata.feedback.Diary.WHOLE;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Logs of chance: few people at few places, so that they repeat, contradict and crowd each other. */
final class RandomLog {

    private static final List<Subject> SUBJECTS = List.of(TRIM, OIL, SHAKE, WHOLE);
    private static final List<Software> SOFTWARE =
            List.of(Software.UNKNOWN, new Software("Lantern", "2.1.3"), new Software("Lantern", "2.2"));

    private RandomLog() {}

    static Diary of(Random random, int lines) {
        var diary = new Diary();
        for (int i = 0; i < lines; i++) {
            next(diary, random);
        }
        return diary;
    }

    /** One more line of any kind. */
    static void next(Diary diary, Random random) {
        diary.later(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 30 : 20_000)));
        int kind = random.nextInt(20);
        if (diary.last() > 0 && kind < 3) {
            long target = 1 + random.nextLong(diary.last());
            if (kind == 0) {
                diary.restored(target);
            } else {
                diary.voided(target);
            }
        } else if (kind == 3 && random.nextInt(4) == 0) {
            diary.accepted(diary.last() - random.nextLong(diary.last() + 1), 2);
        } else {
            said(diary, random);
        }
    }

    static void said(Diary diary, Random random) {
        var subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        diary.said(
                "m" + random.nextInt(8),
                "r" + random.nextInt(6),
                "s" + random.nextInt(4),
                subject,
                outcome(subject, random),
                SOFTWARE.get(random.nextInt(SOFTWARE.size())));
    }

    private static Outcome outcome(Subject subject, Random random) {
        var outcomes = subject.kind() == Subject.Kind.ENTRY
                ? List.of(Outcome.values())
                : List.of(Outcome.WORKED, Outcome.FAILED);
        return outcomes.get(random.nextInt(outcomes.size()));
    }
}
