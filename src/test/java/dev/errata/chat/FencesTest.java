package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FencesTest {

    @ParameterizedTest
    @CsvSource({
        "MISCONF Redis, MISCONF Redis",
        "`MISCONF Redis`, MISCONF Redis",
        "show `redis/misconf-rdb`, show `redis/misconf-rdb`",
        "what is ```MISCONF``` ?, MISCONF",
        "```one``` and ```two```, 'one\ntwo'",
        "```open end, ```open end",
        "``````, ''"
    })
    void onlyWhatIsFencedCountsWhereAnythingIs(String written, String exact) {
        assertThat(Fences.exact(written)).isEqualTo(exact);
    }

    @Test
    void theNameOfALanguageIsNoPartOfTheCodeAndIndentsAre() {
        assertThat(Fences.exact("```java\n  at a.B.c\n\tat d\n```")).isEqualTo("  at a.B.c\n\tat d");
        assertThat(Fences.exact("```ERROR\nsecond```")).isEqualTo("ERROR\nsecond");
    }

    @Test
    void whatWasTriedStaysBelow() {
        assertThat(Fences.exact("see ```MISCONF``` please\nTried: a; b")).isEqualTo("MISCONF\nTried: a; b");
        assertThat(Fences.exact("tried ```\nrestart\nreboot\n```")).isEqualTo("tried \nrestart\nreboot");
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;init&gt;, <init>",
        "&amp;lt;, &lt;",
        "it&#39;s &#x4e2d;, it's 中",
        "&nope; &#0; &#9999999;, &nope; &#0; &#9999999;"
    })
    void entitiesAreReadOnce(String written, String meant) {
        assertThat(Entities.read(written)).isEqualTo(meant);
    }
}
