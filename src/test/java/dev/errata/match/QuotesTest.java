package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void keepsTheLinesThatEvidencePointsToAndNoOthers() {
        var log = "one\r\ntwo\r\n\r\nfour";

        var quotes = Quotes.of(report(log, match(FORK, at(log, 2, "two"), at(log, 4, "four"))));

        assertThat(quotes.lines()).isEqualTo(Map.of(2, "two", 4, "four"));
    }

    @Test
    void movesWithTheTextInFrontOfIt() {
        var quotes = new Quotes(Map.of(1, "a")).after(10).and(new Quotes(Map.of(11, "other", 12, "b")));

        assertThat(quotes.lines()).isEqualTo(Map.of(11, "a", 12, "b"));
    }
}
