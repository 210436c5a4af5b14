package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void drawsEachHourAsHighAsItWasBusy() {
        var spark = Spark.of(List.of(0L, 5L, 10L));

        assertThat(spark.bars()).isEqualTo("M4 24v-13h3v13z");
        assertThat(spark.current()).isEqualTo("M8 24v-24h3v24z");
        assertThat(spark.width()).isEqualTo(11);
    }

    @Test
    void showsOneEventBesideAMillion() {
        assertThat(Spark.of(List.of(1L, 1_000_000L)).bars()).isEqualTo("M0 24v-2h3v2z");
    }

    @Test
    void drawsNothingOfNothing() {
        var spark = Spark.of(Collections.nCopies(24, 0L));

        assertThat(spark.bars() + spark.current()).isEmpty();
        assertThat(spark.total()).isZero();
    }

    @Test
    void addsAWeekUpToQuartersOfADay() {
        var week = LongStream.range(0, 7 * 24).mapToObj(hour -> 1L).toList();

        var spark = Spark.ofWeek(week);

        assertThat(spark.hours()).isEqualTo(168);
        assertThat(spark.width()).isEqualTo(4 * 28 - 1);
        assertThat(spark.most()).isEqualTo(6);
        assertThat(spark.total()).isEqualTo(168);
    }
}
