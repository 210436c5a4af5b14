package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeReaderTest {

    /** What a code is, in one regex. */
    private static final Pattern CODE =
            Pattern.compile("\\b(?:[A-Z]{1,6}-?\\d{2,6}|E[A-Z]{4,}|ERR_[A-Z_]+|[A-Z]{2,}_[A-Z_]*ERR[A-Z_]*)\\b");

    private static final String[] PIECES = {
        "E", "ERR", "_", "-", "A", "TS", "NOENT", "12", "7", "304567", " ", "x", ":", "错", "SQL_", "ERR_", "ENOENT", "."
    };

    @Test
    void readsTheCodesThatTheRegexFinds() {
        var random = new Random(11);
        for (int round = 0; round < 50_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(CodeReader.codesIn(text.toString())).as(text.toString()).isEqualTo(found(text.toString()));
        }
    }

    private static List<String> found(String text) {
        var codes = new ArrayList<String>();
        for (var matcher = CODE.matcher(text); matcher.find(); ) {
            codes.add(matcher.group());
        }
        return codes;
    }
}
