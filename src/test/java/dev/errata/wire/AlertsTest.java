package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsTest {

    @Test
    void whatFiresIsARecordOfItsOwn() throws Exception {
        var alerts = Alerts.of(Recorded.in("alertmanager-0.25").getFirst().body());

        assertThat(alerts.bad()).isEmpty();
        assertThat(alerts.records())
                .extracting(LogRecord::severity, it -> it.emitter().service(), it -> it.emitter().stream())
                .containsExactly(
                        tuple(Severity.FATAL, "orders", "orders-7d9f-abcde"),
                        tuple(Severity.WARN, "orders", "orders-7d9f-fghij"));
        assertThat(alerts.records().getFirst().text()).isEqualTo("""
                        org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "uk_order_no"
                          Detail: Key (order_no)=(A-4711) already exists.
                        PSQLException burst in orders
                        alert LogErrorBurst""");
        assertThat(alerts.records().getLast().text()).contains("连接池耗尽");
    }

    @Test
    void whatIsResolvedIsHarmlessAndRepeatsNoTrace() throws Exception {
        var alerts = Alerts.of(Recorded.in("alertmanager-0.25").getLast().body());

        assertThat(alerts.records()).hasSize(2).allSatisfy(it -> {
            assertThat(it.severity()).isEqualTo(Severity.INFO);
            assertThat(it.text()).isEqualTo("resolved LogErrorBurst");
        });
    }

    @Test
    void grafanaSendsTheSameAndMore() throws Exception {
        var alerts = Alerts.of(Recorded.in("webhooks/grafana").getFirst().body());

        assertThat(alerts.records()).singleElement().satisfies(it -> {
            assertThat(it.severity()).isEqualTo(Severity.ERROR);
            assertThat(it.text()).contains("\tat org.postgresql", "Caused by: java.net.SocketTimeoutException");
            assertThat(it.emitter().service()).isEqualTo("orders");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "critical,FATAL",
        "page,FATAL",
        "error,ERROR",
        "warning,WARN",
        "Info,INFO",
        "none,INFO",
        "whatever,ERROR"
    })
    void theLabelSaysHowBadItIs(String label, Severity severity) throws Exception {
        var body = "{\"alerts\":[{\"status\":\"firing\",\"labels\":{\"severity\":\"%s\"}}]}".formatted(label);

        assertThat(Alerts.of(Recorded.utf8(body)).records())
                .extracting(LogRecord::severity)
                .containsExactly(severity);
    }

    @Test
    void anAlertThatIsNoneCostsNoOther() throws Exception {
        var alerts = Alerts.of(Recorded.utf8("{\"alerts\":[5,{\"labels\":{\"alertname\":\"Down\"}}]}"));

        assertThat(alerts.bad()).extracting(Decoded.BadRecord::index).containsExactly(0);
        assertThat(alerts.records()).extracting(LogRecord::text).containsExactly("alert Down");
    }

    @Test
    void anOldGrafanaTellsOfOneAlert() throws Exception {
        var body = "{\"ruleName\":\"Errors\",\"state\":\"alerting\",\"message\":\"ORA-00942: no such table\"}";

        assertThat(Alerts.of(Recorded.utf8(body)).records())
                .extracting(LogRecord::severity, LogRecord::text)
                .containsExactly(tuple(Severity.ERROR, "ORA-00942: no such table\nErrors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "{}", "{\"alerts\":", "not json"})
    void whatIsNoAlertIsRefused(String body) {
        assertThatThrownBy(() -> Alerts.of(Recorded.utf8(body))).isInstanceOf(UnreadableBody.class);
    }
}
