package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Signature<String> PUMP = new Signature<>("pump", "pump .* stalled");
    private static final Signature<String> VALVE = new Signature<>("valve", "valve \\d+ stuck");

    /** A regex whose machine runs some nine hundred ways at once on a line of this. */
    private static final Signature<String> DEAR = new Signature<>("dear", "x.{900}y");

    private static final String HOSTILE = "x".repeat(2_000) + "y";

    private static SignatureSet<String> counting(List<Signature<String>> signatures) {
        return SignatureSet.compile(signatures).counting();
    }

    @Test
    void whatIsNotAskedToCountCountsNothing() {
        var set = SignatureSet.compile(List.of(PUMP));

        scan(set, "pump four stalled", 200);
        scan(counting(List.of(PUMP)).quiet(), "pump four stalled", 200);

        assertThat(set.costs()).isEmpty();
    }

    @Test
    void countsEveryHitAndReckonsCandidates() {
        var set = counting(List.of(PUMP, VALVE));

        scan(set, "pump four stalled", 8_000);
        scan(set, "it stalled: pump 4", 8_000);
        scan(set, "nothing of the kind", 8_000);

        var cost = set.costOf("pump");
        assertThat(cost.hits()).isEqualTo(8_000);
        assertThat(cost.candidates()).as("one in sixteen is measured").isBetween(14_000L, 18_000L);
        assertThat(cost.characters()).isBetween(14_000L * 17, 18_000L * 18);
        assertThat(cost.workEach()).isBetween(0.5, 10.0);
        assertThat(cost.nanosEach()).isPositive();
        assertThat(cost.dear()).isZero();
        assertThat(set.costs()).containsOnlyKeys("pump");
    }

    @Test
    void alternativesOfOneRegexAreOneCandidate() {
        var set = counting(List.of(new Signature<>("either", "pump \\w+ stalled|valve \\w+ stuck")));

        scan(set, "stalled stuck, and a pump and a valve", 16_000);

        assertThat(set.costOf("either").candidates()).isBetween(14_000L, 18_000L);
    }

    @Test
    void countsOnAcrossEdits() {
        var set = counting(List.of(PUMP, VALVE));
        set.scan("pump four stalled");

        var edited = set.with(List.of(new Signature<>("winch", "winch [a-z]+ jammed"), PUMP), Set.of("valve"));
        edited.scan("pump five stalled");
        edited.scan("winch port jammed");

        assertThat(edited.costOf("pump").hits()).isEqualTo(2);
        assertThat(edited.costOf("winch").hits()).isOne();
        assertThat(edited.with(List.of(new Signature<>("pump", "pump (.*) stalled")), Set.of())
                        .costOf("pump"))
                .as("another regex is another cost")
                .isEqualTo(Cost.NONE);
    }

    @Test
    void countsOnThroughMoreEditsThanAreKeptBesideTheBase() {
        var set = counting(List.of(PUMP, VALVE));
        for (int i = 0; i < 200; i++) {
            set.scan("pump four stalled");
            set = set.with(List.of(new Signature<>("more" + i, "more of " + i)), Set.of());
        }

        assertThat(set.costOf("pump").hits()).isEqualTo(200);
    }

    @Test
    void countsOnWhenAllIsCompiledAnew() {
        var former = counting(List.of(PUMP, VALVE)).with(List.of(new Signature<>("9", "winch jammed")), Set.of());
        former.scan("pump four stalled");
        former.scan("winch jammed");
        former.scan("valve 4 stuck");

        var anew = SignatureSet.compile(List.of(
                        new Signature<>("winch", "winch jammed"), PUMP, new Signature<>("valve", "valve stuck")))
                .countingOn(former, key -> Optional.of(key.equals("winch") ? "9" : key));
        anew.scan("pump four stalled");
        former.scan("pump five stalled");

        assertThat(anew.costOf("pump").hits())
                .as("also of who still asks the former")
                .isEqualTo(3);
        assertThat(anew.costOf("winch").hits()).isOne();
        assertThat(anew.costOf("valve")).isEqualTo(Cost.NONE);
    }

    @Test
    void losesNoHitAmongThreads() {
        var set = counting(List.of(new Signature<>("pump", "pump \\w+ stalled")));

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var _ = threads.submit(() -> scan(set, "pump four stalled", 2_000));
            }
        }

        assertThat(set.costOf("pump").hits()).isEqualTo(16_000);
        assertThat(set.costOf("pump").candidates()).isBetween(16_000L, 18_000L);
    }

    @Test
    void countsEveryDearLineAndJudgesOnManyOnly() {
        var set = counting(List.of(DEAR, PUMP));

        scan(set, HOSTILE, (int) Cost.ENOUGH - 1);
        assertThat(set.costOf("dear").dear()).isEqualTo(Cost.ENOUGH - 1);
        assertThat(set.costOf("dear").overBudget())
                .as("one sender's odd lines are no reason")
                .isFalse();

        scan(set, "x and y, and nothing else that would take long", 1_000);
        scan(set, HOSTILE, 1);
        assertThat(set.costOf("dear").overBudget())
                .as("cheap lines in between are no excuse")
                .isTrue();
    }

    /** Or whoever sends lines could switch entries off. */
    @Test
    void noLineThatWeCanThinkOfIsDearForARegexThatMayBeSaved() {
        for (var regex : LogText.regexes()) {
            assertThat(AttackCost.of(regex).overBudget()).as(regex).isFalse();
            var set = counting(List.of(new Signature<>("it", regex)));
            var lines = AttackCost.lines(RegexReader.read(regex));
            lines.forEach(set::scan);
            // All of it at once, in any length.
            var everything = String.join(
                    " ", lines.stream().map(it -> it.substring(0, 200)).toList());
            for (int times = 1; times <= 64; times *= 4) {
                set.scan(everything.repeat(times).substring(0, 200 * times));
            }

            assertThat(set.costOf("it").dear()).as(regex).isZero();
        }
    }

    private static void scan(SignatureSet<String> set, String line, int times) {
        for (int i = 0; i < times; i++) {
            set.scan(line);
        }
    }
}
