package dev.errata.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that is not set up is not there, however well a request is signed. */
@QuarkusTest
class SwitchedOffTest {

    @ParameterizedTest
    @CsvSource({
        "slack/slash-command, /chat/slack/command",
        "slack/events-app-mention, /chat/slack/events",
        "slack/interactivity-message-shortcut, /chat/slack/interactivity",
        "discord/ping, /chat/discord/interactions",
        "mattermost/slash-command, /chat/mattermost/command",
        "mattermost/interactive-action, /chat/mattermost/action",
        "telegram/update-message, /chat/telegram"
    })
    void isNotThereForWhatWasRecorded(String recording, String address) {
        assertThat(Knock.status(Recording.of(recording, address))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/feishu/events", "/chat/dingtalk", "/chat/teams", "/chat/wecom"})
    void isNotThereForAnything(String address) {
        given().body("{}").post(address).then().statusCode(404);
    }

    @Test
    void neitherIsItsCheckOfTheAddressOrALinkOfItsCards() {
        given().get("/chat/wecom").then().statusCode(404);
        given().get("/chat/said?p=w.0.0.0&by=ZGluZ3RhbGsKCg&u=1&k=x").then().statusCode(403);
    }
}
