package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Entry.Sample;
import dev.errata.match.Context;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.Lookup;
import dev.errata.match.MatchReport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cards of all entries, in both languages, beside what Slack, Discord, Mattermost and Telegram take. */
@QuarkusTest
@TestProfile(Platforms.class)
class ButtonCardsTest {

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Lookup lookup;

    @Inject
    Cards cards;

    @Test
    void staysWithinTheLimitsOfEveryPlatformForEveryEntry() {
        var reports = live.current().entries().stream()
                .flatMap(it -> it.entry().samples().stream().filter(Sample::match))
                .map(it -> lookup.look(it.text(), Context.NONE, 3))
                .filter(it -> !it.matches().isEmpty())
                .toList();

        assertThat(reports).hasSizeGreaterThan(40);
        for (var report : reports) {
            for (boolean chinese : List.of(true, false)) {
                keepsToLimits(cards.answer(report, lookup.check(report, List.of("restart it", "重启")), chinese));
                keepsToLimits(cards.match(report, 0, workarounds(report), chinese));
            }
        }
        for (var entry : live.current().entries()) {
            keepsToLimits(cards.entry(entry.entry(), true));
            keepsToLimits(cards.entry(entry.entry(), false));
        }
    }

    @Test
    void showsTheFixOfAnEntryWholeWhereThereIsRoomForIt() {
        var report = lookup.look(
                "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.",
                Context.NONE,
                1);
        var card = cards.answer(report, List.of(), false);

        for (var shown : List.of(
                SlackCard.of(card).toString(),
                DiscordCard.of(card).toString(),
                TelegramCard.of(card).toString())) {
            assertThat(shown).contains("redis-cli INFO persistence").doesNotContain("Shortened");
        }
    }

    private static Set<String> workarounds(MatchReport report) {
        return report.matches().getFirst().entry().workarounds().stream()
                .limit(1)
                .map(it -> it.id())
                .collect(Collectors.toSet());
    }

    private static void keepsToLimits(Card card) {
        SlackCardTest.keepsToLimits(SlackCard.of(card));
        DiscordCardTest.keepsToLimits(DiscordCard.of(card));
        MattermostCardTest.keepsToLimits(card);
        TelegramCardTest.keepsToLimits(TelegramCard.of(card));
    }
}
