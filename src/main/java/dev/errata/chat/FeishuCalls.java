package dev.errata.chat;

import dev.errata.chat.Outgoing.Call;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Replies through Feishu's API, as the app that the operator made there. Thread-safe. */
@ApplicationScoped
class FeishuCalls {

    private static final String HOST = "open.feishu.cn";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** So long before its end a token is asked for anew: a call that is on its way shall still find it good. */
    private static final Duration SPARE = Duration.ofMinutes(5);

    /** What Feishu says of a token that it does not take any more. */
    private static final Set<Integer> STALE = Set.of(99991661, 99991663, 99991664, 99991668, 99991671);

    private final ChatConfig.Feishu config;
    private final Outgoing outgoing;
    private final Clock clock;

    private Granted granted = new Granted("", Instant.MIN);

    FeishuCalls(ChatConfig config, Outgoing outgoing, Clock clock) {
        this.config = config.feishu();
        this.outgoing = outgoing;
        this.clock = clock;
    }

    private record Granted(String token, Instant until) {}

    /** Replies once: Feishu leaves out what comes with the same {@code event} within an hour. */
    void reply(String message, String event, Card card) {
        if (!ID.matcher(message).matches()) {
            return;
        }
        var json = Json.object()
                .put("msg_type", "interactive")
                .put("content", FeishuCard.of(card).toString())
                .put("uuid", Cut.to(event, 50))
                .toString();
        var code = call("/open-apis/im/v1/messages/" + message + "/reply", json);
        code.filter(it -> it != 0).ifPresent(it -> Log.warnf("Feishu took no reply: code %d", it));
    }

    /** Whether there is an app that can say something unasked. */
    boolean ready() {
        return config.appId().isPresent() && config.appSecret().isPresent();
    }

    /** Says something to one person; whether Feishu took it. */
    boolean say(String openId, String once, Card card) {
        var json = Json.object()
                .put("receive_id", openId)
                .put("msg_type", "interactive")
                .put("content", FeishuCard.of(card).toString())
                .put("uuid", Cut.to(once, 50))
                .toString();
        return ID.matcher(openId).matches()
                && call("/open-apis/im/v1/messages?receive_id_type=open_id", json)
                        .filter(code -> code == 0)
                        .isPresent();
    }

    /** Feishu's code for what came of it, 0 for good; empty where we have no token. */
    private Optional<Integer> call(String path, String json) {
        var to = Outgoing.to(HOST, config.apiUrl(), path);
        for (int attempt = 0; ; attempt++) {
            var token = token();
            if (token.isEmpty()) {
                return Optional.empty();
            }
            int code = code(outgoing.send(Call.post(to, json).bearing(token.get())));
            if (!STALE.contains(code) || attempt > 0) {
                return Optional.of(code);
            }
            forget(token.get());
        }
    }

    private synchronized void forget(String token) {
        if (granted.token().equals(token)) {
            granted = new Granted("", Instant.MIN);
        }
    }

    /** Asks for a token anew before the next call. */
    synchronized void forget() {
        granted = new Granted("", Instant.MIN);
    }

    /** Empty where the app is not set up, or Feishu gives none. */
    private synchronized Optional<String> token() {
        if (clock.instant().isBefore(granted.until())) {
            return Optional.of(granted.token());
        }
        if (config.appId().isEmpty() || config.appSecret().isEmpty()) {
            Log.warn("Feishu cannot be answered: errata.chat.feishu.app-id or app-secret is missing");
            return Optional.empty();
        }
        var json = Json.object()
                .put("app_id", config.appId().get())
                .put("app_secret", config.appSecret().get());
        var to = Outgoing.to(HOST, config.apiUrl(), "/open-apis/auth/v3/tenant_access_token/internal");
        var back = outgoing.send(Call.post(to, json.toString()));
        var read = Json.read(back.body()).orElseGet(Json::object);
        var token = read.path("tenant_access_token").asText("");
        if (!back.good() || read.path("code").asInt(-1) != 0 || token.isEmpty()) {
            Log.warnf("Feishu gave no token: code %d", read.path("code").asInt(-1));
            return Optional.empty();
        }
        granted = new Granted(
                token,
                clock.instant().plusSeconds(read.path("expire").asLong(0)).minus(SPARE));
        return Optional.of(token);
    }

    private static int code(Outgoing.Back back) {
        return Json.read(back.body()).map(it -> it.path("code").asInt(-1)).orElse(back.good() ? 0 : -1);
    }
}
