package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @Test
    void readsAsHostAndLastPartOfThePath() {
        var source = Source.of("https://www.redis.io/docs/latest/persistence/");

        assertThat(source)
                .isEqualTo(new Source("redis.io › persistence", "https://www.redis.io/docs/latest/persistence/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,hello",
                "//elsewhere.example/x",
                "ftp://files.example/x",
                "https:opaque",
                "https://broken.example/\"onclick=",
                "the manual, page 3"
            })
    void isNoLinkUnlessItIsAnAddressOnTheWeb(String text) {
        var source = Source.of(text);

        assertThat(source.link()).isFalse();
        assertThat(source.label()).isEqualTo(text);
    }

    @Test
    void leavesBlankSourcesOut() {
        assertThat(Source.of(List.of("", "  "))).isEmpty();
    }
}
