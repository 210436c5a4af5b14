package dev.errata.chat;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every platform switched on with the secrets of the recordings, at the time of the recordings. */
public final class Platforms implements QuarkusTestProfile {

    static final String SLACK_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String SLACK_BOT = "xoxb-made-up";
    static final String DISCORD_KEY = "c9c4e57a013b07b38946a08ef6cbdb0968e9a7d972adb543311f21cfbd082b3e";
    static final String DISCORD_SEED = "f1ca94034188402845e1b257744750d1ed1cc3a5ead75497a8163eebb7b85698";
    static final String MATTERMOST_TOKEN = "xr3j5x3p4pfk7kk6ck7b4e6ghh";
    static final String TELEGRAM_SECRET = "kb_telegram_secret-01";
    static final String TELEGRAM_BOT = "110201543:made-up";
    static final String ENCRYPT_KEY = "kb-feishu-encrypt-key";
    static final String VERIFICATION_TOKEN = "v5jXNNzuSPgkrRjWqBPVDTIeSLKExQVV";
    static final String DINGTALK_SECRET = "this_is_a_fake_dingtalk_app_secret";
    static final String TEAMS_TOKEN = "a2ItdGVhbXMtb3V0Z29pbmctd2ViaG9vay1zZWNyZXQh";
    static final String WECOM_TOKEN = "QDG6eK";
    static final String WECOM_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    @Override
    public Map<String, String> getConfigOverrides() {
        var base = "http://127.0.0.1:" + freePort();
        var settings = new HashMap<String, String>();
        settings.put("errata.public-url", "https://errata.example/");
        settings.put("errata.chat.feishu.encrypt-key", ENCRYPT_KEY);
        settings.put("errata.chat.feishu.verification-token", VERIFICATION_TOKEN);
        settings.put("errata.chat.feishu.app-id", "cli_9f5343c580712544");
        settings.put("errata.chat.feishu.app-secret", "made-up");
        settings.put("errata.chat.feishu.api-url", base);
        settings.put("errata.chat.dingtalk.app-secret", DINGTALK_SECRET);
        settings.put("errata.chat.dingtalk.api-url", base);
        settings.put("errata.chat.teams.token", TEAMS_TOKEN);
        settings.put("errata.chat.wecom.token", WECOM_TOKEN);
        settings.put("errata.chat.wecom.aes-key", WECOM_KEY);
        settings.put("errata.chat.slack.signing-secret", SLACK_SECRET);
        settings.put("errata.chat.slack.bot-token", SLACK_BOT);
        settings.put("errata.chat.slack.api-url", base);
        settings.put("errata.chat.discord.public-key", DISCORD_KEY);
        settings.put("errata.chat.mattermost.token", MATTERMOST_TOKEN);
        settings.put("errata.chat.telegram.secret-token", TELEGRAM_SECRET);
        settings.put("errata.chat.telegram.bot-token", TELEGRAM_BOT);
        settings.put("errata.chat.telegram.api-url", base);
        settings.put("quarkus.scheduler.enabled", "false");
        return settings;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FixedClock.class);
    }
}
