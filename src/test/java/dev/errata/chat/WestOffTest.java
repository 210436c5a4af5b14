package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WestOffTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slack/slash-command /chat/slack/command",
                "slack/events-app-mention /chat/slack/events",
                "slack/interactivity-message-shortcut /chat/slack/interactivity",
                "discord/ping /chat/discord/interactions",
                "mattermost/slash-command /chat/mattermost/command",
                "mattermost/interactive-action /chat/mattermost/action",
                "telegram/update-message /chat/telegram"
            })
    void aPlatformThatIsNotSetUpIsNotThere(String recordingAndAddress) {
        int space = recordingAndAddress.indexOf(' ');
        var recording = Recording.of(recordingAndAddress.substring(0, space), recordingAndAddress.substring(space + 1));

        assertThat(Knock.status(recording)).isEqualTo(404);
    }
}
