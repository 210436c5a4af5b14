package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Budget budget = new Budget(100);

    @Test
    void givesWhatIsLeftAndNoMore() {
        var one = budget.share();
        var other = budget.share();

        assertThat(one.take(60)).isTrue();
        assertThat(other.take(60)).isFalse();
        assertThat(other.take(40)).isTrue();
        assertThat(budget.held()).isEqualTo(100);
    }

    @Test
    void getsBackWhatARequestHeld() {
        var one = budget.share();
        one.take(60);
        one.take(60);

        one.close();
        one.close();

        assertThat(budget.held()).isZero();
    }

    @Test
    void givesNothingToARequestThatIsOver() {
        var one = budget.share();
        one.close();

        assertThat(one.take(1)).isFalse();
        assertThat(budget.held()).isZero();
    }
}
