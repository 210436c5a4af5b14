package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.library.Finding;
import dev.errata.library.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintFindingTest {

    @Test
    void whatIsBrokenComesBeforeWhatIsDoubtfulAndElseTheLinesDecide() {
        var findings = LintFinding.of(Stream.of(Rule.TAGS_EMPTY, Rule.REGEX_UNSAFE, Rule.STALE, Rule.DATE_INVALID)
                .map(LintFindingTest::finding)
                .toList());

        assertThat(findings)
                .extracting(LintFinding::code)
                .containsExactly("regex-unsafe", "date-invalid", "tags-empty", "stale");
    }

    @Test
    void theInboxShowsTheFirstAndCountsTheRest() {
        var findings = LintFinding.of(List.of(
                finding(Rule.STALE), finding(Rule.TAGS_EMPTY), finding(Rule.DATE_INVALID), finding(Rule.REGEX_UNSAFE)));
        var draft = new InboxPage.ShownDraft("", "new", "", "", "", "", ago(), false, findings);

        assertThat(draft.first())
                .extracting(LintFinding::code)
                .containsExactly("date-invalid", "regex-unsafe", "stale");
        assertThat(draft.more()).isEqualTo(1);
    }

    private static Ago ago() {
        return Ago.of(Instant.EPOCH, Clock.systemUTC());
    }

    private static Finding finding(Rule rule) {
        return new Finding(rule, "", "", "/tags/0", "It is wrong.", "Mend it.", 0);
    }
}
