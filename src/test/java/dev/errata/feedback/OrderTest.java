package dev.errata.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.feedback.Order.Prospect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void theSurestLeadsWhateverTheOthersPromise() {
        assertThat(order(Map.of(
                        "tried", new Prospect(0.7, 0.85, 5),
                        "praised", new Prospect(0.3, 1, 5),
                        "doubtful", new Prospect(0.4, 0.6, 5))))
                .first()
                .isEqualTo("tried");
    }

    @Test
    void theSecondPlaceIsOfWhatMayBeBest() {
        assertThat(order(Map.of(
                        "tried", new Prospect(0.7, 0.85, 5),
                        "worse", new Prospect(0.5, 0.6, 5),
                        "unknown", new Prospect(0.2, 0.99, 5),
                        "bad", new Prospect(0.1, 0.3, 5))))
                .containsExactly("tried", "unknown", "worse", "bad");
    }

    @Test
    void equalsStayAsTheyStand() {
        var alike = new Prospect(0.5, 0.9, 5);

        assertThat(Order.of(List.of("c", "a", "b"), any -> alike)).containsExactly("c", "a", "b");
    }

    @Test
    void twoAreOrderedByTheLowerBound() {
        assertThat(order(Map.of("hoped", new Prospect(0.2, 0.99, 5), "sure", new Prospect(0.6, 0.7, 5))))
                .containsExactly("sure", "hoped");
    }

    private static List<String> order(Map<String, Prospect> prospects) {
        return Order.of(prospects.keySet().stream().sorted().toList(), prospects::get);
    }

    @Test
    void beforeReadersSaidEnoughTheLowerBoundDecidesAllPlaces() {
        assertThat(order(Map.of(
                        "tried", new Prospect(0.7, 0.85, 3),
                        "worse", new Prospect(0.5, 0.6, 3),
                        "unknown", new Prospect(0.2, 0.99, 0))))
                .containsExactly("tried", "worse", "unknown");
    }
}
