package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void theShippedTableIsWhatTheMakerMakes() throws IOException {
        try (var shipped = Background.class.getResourceAsStream("/signature/background.bin")) {
            assertThat(Objects.requireNonNull(shipped).readAllBytes()).isEqualTo(BackgroundMaker.shipped());
        }
    }

    @Test
    void whatEveryLogSaysIsMoreCommonThanWhatNoneDoes() {
        var chars = "errorqzxvj".toCharArray();

        var background = Background.shipped();

        assertThat(background.commonness(chars, 0, 4)).isGreaterThan(background.commonness(chars, 5, 4));
        assertThat(background.commonness(chars, 0, 2)).isGreaterThan(background.commonness(chars, 6, 2));
    }

    @Test
    void aTrailIsWatchedForByItsRarestLiteral() {
        var strand =
                Strands.of(RegexReader.read("error: failed.*Xylophone")).ways().getFirst();

        var word = new Choice(Background.shipped()).watchword(Trail.of(strand));

        assertThat(word.literal()).isEqualTo("Xylophone");
        assertThat(word.size()).isEqualTo(8);
    }

    @Test
    void caseIsOfNoMatterToHowCommonAPieceIs() {
        var background = Background.shipped();

        assertThat(background.commonness("ERROR".toCharArray(), 0, 4))
                .isEqualTo(background.commonness("error".toCharArray(), 0, 4));
    }
}
