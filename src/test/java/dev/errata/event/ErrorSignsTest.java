package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorSignsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dial tcp: ConnectionRefused",
                "Permission denied",
                "could not open file",
                "数据库连接失败",
                "\tat com.acme.Orders.save(Orders.java:12)",
                "Read timed out"
            })
    void whatWentWrongSaysSo(String text) {
        assertThat(ErrorSigns.any(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listening on port 8080",
                "GET /index.html HTTP/1.1 200 512",
                "room for more",
                "数据库已启动",
                "terror and mirror"
            })
    void whatIsOrdinaryDoesNot(String text) {
        assertThat(ErrorSigns.any(text)).isFalse();
    }
}
