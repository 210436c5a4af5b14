package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SentryTest {

    @Test
    void aJavaTraceIsPrintedAsJavaDoes() throws Exception {
        var record = only(Recorded.in("webhooks/sentry").getFirst().body());

        assertThat(record.text()).isEqualTo("""
                        Failed to save order 4711
                        org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "uk_order_no"
                        \tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2725)
                        \tat com.acme.orders.OrderService.save(OrderService.java:88)""");
        assertThat(record.severity()).isEqualTo(Severity.ERROR);
        assertThat(record.time()).contains(Instant.parse("2026-11-20T20:41:41.007Z"));
        assertThat(record.emitter()).isEqualTo(new LogRecord.Emitter("orders", "2.14.0", ""));
    }

    @Test
    void aCauseStandsBehindWhatItCaused() throws Exception {
        var record = only(event("java", """
                {"type":"TimeoutException","value":"read","module":"java.util.concurrent"},
                {"type":"OrderException","value":"not saved","module":"com.acme"}"""));

        assertThat(record.text())
                .isEqualTo(
                        "com.acme.OrderException: not saved\nCaused by: java.util.concurrent.TimeoutException: read");
    }

    @Test
    void aPythonTraceIsPrintedAsPythonDoes() throws Exception {
        var record = only(event("python", """
                {"type":"KeyError","value":"'id'","module":"builtins","stacktrace":{"frames":[
                    {"filename":"app.py","lineno":3,"function":"load","context_line":"    return row['id']"}]}},
                {"type":"OrderError","value":"no order","module":"shop","stacktrace":{"frames":[
                    {"filename":"app.py","lineno":9,"function":"main"}]}}"""));

        assertThat(record.text()).isEqualTo("""
                        Traceback (most recent call last):
                          File "app.py", line 3, in load
                            return row['id']
                        KeyError: 'id'

                        The above exception was the direct cause of the following exception:

                        Traceback (most recent call last):
                          File "app.py", line 9, in main
                        shop.OrderError: no order""");
    }

    @Test
    void aJavaScriptTraceIsPrintedAsNodeDoes() throws Exception {
        var record = only(event("node", """
                {"type":"TypeError","value":"x is not a function","stacktrace":{"frames":[
                    {"function":"main","filename":"app.js","lineno":9,"colno":1},
                    {"function":"save","filename":"orders.js","lineno":3,"colno":7}]}}"""));

        assertThat(record.text()).isEqualTo("""
                        TypeError: x is not a function
                            at save (orders.js:3:7)
                            at main (app.js:9:1)""");
    }

    @Test
    void anIssueIsToldByItsTitle() throws Exception {
        var record = only(Recorded.utf8("""
                {"action":"created","data":{"issue":{"title":"ValueError: no","culprit":"app.save","level":"fatal",
                 "metadata":{"type":"ValueError","value":"no"},"project":{"slug":"orders"}}}}"""));

        assertThat(record.text()).isEqualTo("ValueError: no\napp.save");
        assertThat(record.severity()).isEqualTo(Severity.FATAL);
        assertThat(record.emitter().service()).isEqualTo("orders");
    }

    @Test
    void whatIsNoErrorHoldsNothing() throws Exception {
        assertThat(Sentry.of(Recorded.utf8("{\"action\":\"created\",\"data\":{\"installation\":{}}}"))
                        .records())
                .isEmpty();
    }

    private static byte[] event(String platform, String values) {
        return Recorded.utf8("{\"data\":{\"event\":{\"platform\":\"%s\",\"exception\":{\"values\":[%s]}}}}"
                .formatted(platform, values));
    }

    private static LogRecord only(byte[] body) throws UnreadableBody {
        var decoded = Sentry.of(body);
        assertThat(decoded.records()).hasSize(1);
        return decoded.records().getFirst();
    }
}
