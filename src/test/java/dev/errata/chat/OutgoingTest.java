package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTest {

    private static final String HOST = "oapi.dingtalk.com";

    @Test
    void goesToThePlatformItself() {
        var named = "https://oapi.dingtalk.com/robot/sendBySession?session=x";

        assertThat(Outgoing.allowed(named, HOST, Optional.empty())).contains(URI.create(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/x",
                "https://evil.example/x",
                "https://oapi.dingtalk.com.evil.example/x",
                "https://oapi.dingtalk.com:8443/x",
                "https://oapi.dingtalk.com@evil.example/x",
                "https://me@oapi.dingtalk.com/x",
                "//oapi.dingtalk.com/x",
                "file:///etc/passwd",
                "mailto:x",
                "https://a b",
                ""
            })
    void goesNowhereElse(String named) {
        assertThat(Outgoing.allowed(named, HOST, Optional.empty())).isEmpty();
    }

    @Test
    void goesWhereTheOperatorMovedItAndNowhereElse() {
        var moved = Optional.of("http://127.0.0.1:9/base/");

        assertThat(Outgoing.allowed("https://evil.example/a%20b?c=d", HOST, moved))
                .contains(URI.create("http://127.0.0.1:9/base/a%20b?c=d"));
        assertThat(Outgoing.allowed("@evil.example/x", HOST, moved)).isEmpty();
        assertThat(Outgoing.allowed(".evil.example/x", HOST, moved)).isEmpty();
        assertThat(Outgoing.allowed("mailto:x", HOST, moved)).isEmpty();
    }
}
