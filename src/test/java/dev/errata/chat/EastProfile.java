package dev.errata.chat;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Feishu, DingTalk, Teams and WeCom switched on with the secrets of the recordings, at the time of the recordings. */
public final class EastProfile implements QuarkusTestProfile {

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
