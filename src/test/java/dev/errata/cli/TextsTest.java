package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void readsUtf8() throws IOException {
        assertThat(decoded("磁盘".getBytes(StandardCharsets.UTF_8))).isEqualTo("磁盘");
    }

    @Test
    void readsTheUtf16ThatWindowsShellsWrite() throws IOException {
        assertThat(decoded("\uFEFF磁盘 full".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("磁盘 full");
        assertThat(decoded("\uFEFF磁盘 full".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("磁盘 full");
    }

    @Test
    void replacesWhatIsNoText() throws IOException {
        assertThat(decoded("caf\u00E9!".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("caf\uFFFD!");
        assertThat(decoded(new byte[] {(byte) 0xC3})).isEqualTo("\uFFFD");
    }

    @Test
    void readsTheShortestTexts() throws IOException {
        assertThat(decoded(new byte[0])).isEmpty();
        assertThat(decoded(new byte[] {'a'})).isEqualTo("a");
    }

    private static String decoded(byte[] bytes) throws IOException {
        var text = new StringWriter();
        Texts.decode(new ByteArrayInputStream(bytes)).transferTo(text);
        return text.toString();
    }
}
