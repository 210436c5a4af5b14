package dev.errata.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameBytesTest {

    private static Waiting record(String text) {
        return new Waiting(
                Instant.parse("2026-11-20T10:00:00.123456789Z"),
                Severity.ERROR,
                text,
                new Place("web", "shop", "1.2"),
                "host-1");
    }

    @Test
    void recordsComeBackAsTheyWere() {
        var records = List.of(record("数据库连接失败 \uD83D\uDE00"), record("a\n\tb"), record(""));

        var packed = FrameBytes.of(records);

        assertThat(packed).singleElement().satisfies(it -> {
            assertThat(it.records()).isEqualTo(records);
            assertThat(FrameBytes.read(it.body())).isEqualTo(records);
        });
    }

    @Test
    void manyRandomTextsAreSplitIntoPiecesThatAColumnTakes() {
        var random = new Random(7);
        var records = IntStream.range(0, 40)
                .mapToObj(i -> record(random.ints(100_000, 0x21, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()))
                .toList();

        var packed = FrameBytes.of(records);

        assertThat(packed)
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> assertThat(it.body()).hasSizeLessThan(1 << 20));
        assertThat(packed.stream().mapToInt(it -> FrameBytes.read(it.body()).size()))
                .hasSize(packed.size());
        assertThat(packed.stream().flatMap(it -> it.records().stream()).toList())
                .isEqualTo(records);
    }
}
