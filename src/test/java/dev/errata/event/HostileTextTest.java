package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ends, with bounded memory, whatever is repeated. The limit only ends a test that hangs; it is no measure of speed. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileTextTest {

    /** A mebibyte for the few shapes that are counted, and for all of them in a long run. */
    private static final int SIZE = 1 << 20;

    private static final int SHORTER = Boolean.getBoolean("errata.long") ? SIZE : SIZE / 4;

    @ParameterizedTest
    @MethodSource
    void readsMuchOfOnePiece(String piece) {
        String text = piece.repeat(SHORTER / piece.length());

        var transcript = Reader.read(text);

        long feeds = text.chars().filter(c -> c == '\n').count();
        assertThat((long) transcript.lineCount()).isBetween(feeds, feeds + 1);
        assertThat(Masker.mask(transcript.masked().text()).text())
                .hasSameSizeAs(transcript.masked().text());
    }

    static Stream<String> readsMuchOfOnePiece() {
        return Stream.concat(
                pieces(), pieces().filter(piece -> piece.length() > 3).map(piece -> piece + "\n"));
    }

    private static Stream<String> pieces() {
        return List.of(
                        "",
                        "a",
                        " ",
                        "\t",
                        "\r",
                        "\u2028",
                        "\u001b",
                        "\u001b[",
                        "\u001b[1",
                        "\u001b]0;",
                        "\u001b[31mx",
                        "password",
                        "password=",
                        "password:",
                        "password=\"",
                        "password=\\\"",
                        "token=token",
                        "sk-",
                        "sk-a",
                        "xoxb-",
                        "eyJ",
                        "eyJ.",
                        "SG.",
                        "ghp_",
                        "://",
                        "x://",
                        "x://a:b@",
                        "http://a ",
                        "@",
                        "a@",
                        "a@b",
                        "a@b ",
                        "a@b.",
                        "a.b@c.de ",
                        "1",
                        "12345678:",
                        "4111 ",
                        "4111-",
                        "-",
                        "-----BEGIN ",
                        "-----BEGIN PRIVATE KEY-----",
                        "-----END PRIVATE KEY-----",
                        "PRIVATE KEY",
                        "AAAA",
                        "Authorization: ",
                        "Authorization: Basic ",
                        "Bearer ",
                        "Basic QUFB",
                        "Cookie: a=b;",
                        "mysql -p ",
                        "redis-cli -a ",
                        "'",
                        "\"",
                        "\\",
                        "\\n",
                        "\\\"",
                        "\\n\\tat ",
                        "#012",
                        "\\n\\t",
                        "{",
                        "{\"",
                        "{\"log\":\"",
                        "{\"message\":\"a\",",
                        "{\"log\":\"\\n\\tat a.B.c(B.java:1)",
                        "[",
                        "[a",
                        "(",
                        "<",
                        "<1>",
                        "> ",
                        "\u2502 ",
                        "Caused by: ",
                        "Caused by: a.BException: x",
                        "\tat a.B.c(B.java:1)",
                        "    at f (a.js:1:2) {",
                        "   at A.B.C()",
                        " ---> ",
                        "Traceback (most recent call last):",
                        "  File \"a\", line 1",
                        "AError Traceback (most recent call last)",
                        "  | ",
                        "  + Exception Group Traceback (most recent call last):",
                        "goroutine 1 [running]:",
                        "panic: x",
                        "thread 'main' panicked at a.rs:1:2:",
                        "stack backtrace:",
                        "error: x",
                        "#0 /a.php(1): f()",
                        "Stack trace:",
                        "a.rb:1:in 'f': x (AError)",
                        "\tfrom a.rb:1:in 'f'",
                        "2024-11-21 05:16:01 ",
                        "2024-11-21 05:16:01 ERROR [main] a.B - ",
                        "[1.23] ",
                        "Nov 21 05:16:01 a b[1]: ",
                        "npm ERR! ",
                        "##[error]",
                        "a | ",
                        "a: ",
                        "a - ",
                        "- ",
                        "a line of some eighty characters that could well go on in the one below it, and",
                        "\u0000",
                        "\ud83d",
                        "\ufeff",
                        "\u9519\u8bef")
                .stream()
                .filter(piece -> !piece.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("repeats")
    void keepsNoMoreThanAFewTimesTheText(String piece) {
        var transcript = Reader.read(piece.repeat(SIZE / piece.length()));

        long lines = transcript.events().stream()
                .mapToLong(event -> event.lines().size())
                .sum();
        long characters = transcript.events().stream()
                .flatMap(event -> event.lines().stream())
                .mapToLong(line -> line.line().text().length())
                .sum();

        assertThat(lines).isLessThanOrEqualTo(SIZE);
        assertThat(characters).isLessThanOrEqualTo(4L * SIZE);
    }

    static Stream<String> repeats() {
        return Stream.of(
                "a\n",
                "a\r",
                "\n",
                "{\"log\":\"a\\n\"}\n",
                "a\\n\\tat b.c(D.java:1)",
                "a long line of more than sixty characters that goes on below, and\n");
    }
}
