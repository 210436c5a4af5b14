package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.entry.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class GainTest {

    private static Entry entry(String id, String... checks) {
        return AnswerSamples.entry(
                "{\"id\": \"%s\", \"signature\": \"x\", \"checks\": [%s]}".formatted(id, String.join(",", checks)));
    }

    private static String check(String run, String lookFor, double weight) {
        return "{\"name\": \"n\", \"run\": \"%s\", \"look_for\": \"%s\", \"meaning\": \"supports\", \"weight\": %s}"
                .formatted(run, lookFor, weight);
    }

    private static double bits(List<Entry> entries, double[] beliefs, String command) {
        return new Gain(entries, beliefs, LookOut.over(entries)).bits(command);
    }

    @Test
    void ofOneCheckItIsTheMutualInformation() {
        var entries = List.of(entry("x/a", check("tail", "one", 0.9)), entry("x/b"));
        var telling = Telling.of(entries.getFirst().checks().getFirst());
        double[] chance = {telling.findIfRight(), telling.findOtherwise(), telling.findOtherwise()};
        double[] beliefs = {0.4, 0.5, 0.1};

        double find = 0;
        double doubt = 0;
        for (int at = 0; at < 3; at++) {
            find += beliefs[at] * chance[at];
            doubt += beliefs[at] * coin(chance[at]);
        }

        assertThat(bits(entries, beliefs, "tail")).isCloseTo(coin(find) - doubt, within(1e-9));
    }

    private static double coin(double p) {
        return -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }

    @Test
    void aCommandThatTellsMoreCausesApartGainsMore() {
        var entries = List.of(
                entry("x/a", check("tail", "one", 0.9), check("df", "full", 0.9)),
                entry("x/b", check("tail", "two", 0.9)));
        double[] beliefs = {0.45, 0.45, 0.1};

        assertThat(bits(entries, beliefs, "tail")).isGreaterThan(bits(entries, beliefs, "df"));
        assertThat(bits(entries, beliefs, "df")).isPositive();
        assertThat(bits(entries, beliefs, "uptime")).isZero();
    }

    @Test
    void whatEveryCauseShowsAlikeTellsHardlyAnything() {
        var entries = List.of(entry("x/a", check("info", "err", 0.9)), entry("x/b", check("info", "err", 0.9)));

        double none = bits(entries, new double[] {0.5, 0.5, 0}, "info");

        assertThat(none).isCloseTo(0, within(1e-9));
    }

    @Test
    void whoIsSureGainsNothing() {
        var entries = List.of(entry("x/a", check("tail", "one", 0.9)), entry("x/b", check("tail", "two", 0.9)));

        assertThat(bits(entries, new double[] {1, 0, 0}, "tail")).isCloseTo(0, within(1e-9));
    }
}
