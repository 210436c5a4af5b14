package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdef,5,abcd…", "abcdef,1,…", "abcdef,0,''", "'',0,''"})
    void keepsAsMuchAsThereIsRoomFor(String text, int most, String kept) {
        assertThat(Cut.to(text, most)).isEqualTo(kept);
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(Cut.to("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(Cut.to("a👩‍👧xyz", 5)).isEqualTo("a…");
        assertThat(Cut.to("ae\u0301xyz", 3)).isEqualTo("a…");
    }

    @Test
    void keepsWholeLinesOfCodeAlone() {
        assertThat(Cut.toLine("rm -rf /tmp/x\nls", 15)).isEqualTo("rm -rf /tmp/x");
        assertThat(Cut.toLine("rm -rf /tmp/x\nls", 13)).isEqualTo("rm -rf /tmp/x");
        assertThat(Cut.toLine("rm -rf /tmp/x\nls", 12)).isEmpty();
        assertThat(Cut.toLine("ls", 2)).isEqualTo("ls");
    }

    @Test
    void countsWhatEscapesAdd() {
        assertThat(Cut.to("<<<<<<<<", 17, TelegramMarkup::escaped)).isEqualTo("&lt;&lt;&lt;&lt;…");
        assertThat(Cut.to("<<", 8, TelegramMarkup::escaped)).isEqualTo("&lt;&lt;");
    }
}
