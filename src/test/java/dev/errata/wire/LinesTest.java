package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    /** Here § stands for a line end and → for a tab. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    oops\\nx.Y: z\\n→at a.B.c(B.java:1)\\nCaused by: d | oops§x.Y: z§→at a.B.c(B.java:1)§Caused by: d
                    oops\\n\\tat a.B.c(B.java:1)                      | oops§→at a.B.c(B.java:1)
                    oops\\r\\n    at a.B.c(B.java:1)                  | oops§    at a.B.c(B.java:1)
                    oops#012#011at a.B.c(B.java:1)#012Caused by: d    | oops§→at a.B.c(B.java:1)§Caused by: d
                    Traceback:\\n  File "a.py", line 1\\nKeyError: 1  | Traceback:§  File "a.py", line 1§KeyError: 1
                    panic: oops\\n\\ngoroutine 1 [running]:\\nmain.go  | panic: oops§§goroutine 1 [running]:§main.go
                    """)
    void escapedLineEndsOfATraceAreUndone(String escaped, String text) {
        assertThat(Lines.unescaped(escaped.replace('→', '\t')))
                .isEqualTo(text.replace('§', '\n').replace('→', '\t'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\new\\table is not there",
                "issue #0123 at once",
                "regex \\n at most",
                "\\n",
                "#012",
                "\\",
                "a\\nb"
            })
    void whatIsNoTraceStaysAsItIs(String text) {
        assertThat(Lines.unescaped(text)).isSameAs(text);
    }
}
