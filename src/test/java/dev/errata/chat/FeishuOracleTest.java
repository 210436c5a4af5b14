package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.lark.oapi.core.request.EventReq;
import com.lark.oapi.core.response.EventResp;
import com.lark.oapi.core.utils.Jsons;
import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.event.cardcallback.P2CardActionTriggerHandler;
import com.lark.oapi.event.cardcallback.model.P2CardActionTrigger;
import com.lark.oapi.event.cardcallback.model.P2CardActionTriggerResponse;
import com.lark.oapi.service.im.ImService;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Feishu's own library makes of what we take for right. */
class FeishuOracleTest {

    private final List<String> heard = new ArrayList<>();

    private final EventDispatcher theirs = EventDispatcher.newBuilder(
                    Platforms.VERIFICATION_TOKEN, Platforms.ENCRYPT_KEY)
            .onP2MessageReceiveV1(new ImService.P2MessageReceiveV1Handler() {
                @Override
                public void handle(P2MessageReceiveV1 event) {
                    heard.add(event.getEvent().getMessage().getContent());
                }
            })
            .onP2CardActionTrigger(new P2CardActionTriggerHandler() {
                @Override
                public P2CardActionTriggerResponse handle(P2CardActionTrigger event) {
                    heard.add(event.getEvent().getOperator().getOpenId());
                    return new P2CardActionTriggerResponse();
                }
            })
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im-message-receive-v1-encrypted",
                "im-message-receive-v1-post-encrypted",
                "card-action-trigger-encrypted"
            })
    void theRecordingsAreGoodToItAndNotWithAnotherByte(String name) throws Throwable {
        var recording = FeishuSender.recorded(name);

        assertThat(theirs(recording).getStatusCode()).isEqualTo(200);
        assertThat(heard).hasSize(1);
        assertThat(theirs(recording.flipped(recording.body().length / 2)).getStatusCode())
                .isNotEqualTo(200);
        assertThat(heard).hasSize(1);
    }

    @Test
    void whatTheTestsSendIsGoodToIt() throws Throwable {
        assertThat(theirs(FeishuSender.text("e", "MISCONF")).getStatusCode()).isEqualTo(200);
        assertThat(theirs(FeishuSender.action("ou_somebody", Json.object().put("press", "w.1.0.0")))
                        .getStatusCode())
                .isEqualTo(200);

        assertThat(heard).containsExactly("{\"text\":\"MISCONF\"}", "ou_somebody");
    }

    @Test
    void itReadsOurAnswerToAPressAsWeMeantIt() {
        var ours = FeishuCard.answer(new Pressed("Noted.", Optional.of(Hostile.small())));

        var read = Jsons.DEFAULT.fromJson(ours.toString(), P2CardActionTriggerResponse.class);

        assertThat(read.getToast().getType()).isEqualTo("info");
        assertThat(read.getToast().getContent()).isEqualTo("Noted.");
        assertThat(read.getCard().getType()).isEqualTo("raw");
        assertThat(json(Jsons.DEFAULT.toJson(read.getCard().getData())))
                .isEqualTo(ours.path("card").path("data"));
    }

    private EventResp theirs(Recording sent) throws Throwable {
        var request = new EventReq();
        // It looks headers up by their names in small letters.
        request.setHeaders(sent.headers().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toLowerCase(Locale.ROOT), it -> List.of(it.getValue()))));
        request.setBody(sent.body());
        return theirs.handle(request);
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
