package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshPasswordTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void hasAtLeast120Bits() {
        double bits = FreshPassword.LENGTH * Math.log(FreshPassword.ALPHABET.length()) / Math.log(2);

        assertThat(bits).isGreaterThanOrEqualTo(120);
        assertThat(FreshPassword.ALPHABET.chars().distinct().count()).isEqualTo(FreshPassword.ALPHABET.length());
        assertThat(FreshPassword.draw(random)).hasSize(FreshPassword.LENGTH);
    }

    @Test
    void usesAllOfItsLettersAndNoLookAlikes() {
        var drawn = Stream.generate(() -> FreshPassword.draw(random)).limit(200).collect(Collectors.joining());

        assertThat(drawn.chars().distinct().count()).isEqualTo(FreshPassword.ALPHABET.length());
        assertThat(drawn).doesNotContainPattern("[^a-z2-9]|[loi]");
    }

    @Test
    void isAnotherEachTime() {
        assertThat(Stream.generate(() -> FreshPassword.draw(random)).limit(100)).doesNotHaveDuplicates();
    }
}
