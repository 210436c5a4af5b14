package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.event.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forges and clouds send. */
class HooksTest {

    private static final int LIMIT = 1_000_000;

    @Test
    void aFailedJobOfGitHubIsToldWithItsStep() throws Exception {
        var jobs = GitHub.of(body("github/workflow_job-failure"));

        assertThat(jobs.records()).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("Job \"test\" of workflow \"ci\" failed\nStep \"Run mvn verify\" failed");
            assertThat(it.emitter().service()).isEqualTo("acme/orders");
            assertThat(it.time()).contains(Instant.parse("2026-11-20T20:41:40Z"));
            assertThat(it.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void aFailedRunOfGitHubIsTold() throws Exception {
        assertThat(GitHub.of(body("github/workflow_run-failure")).records())
                .extracting(LogRecord::text)
                .containsExactly("Workflow \"ci\" failed");
    }

    @Test
    void aFailedCheckOfGitHubBringsItsText() throws Exception {
        var check = GitHub.of(Recorded.utf8("""
                {"action":"completed","check_run":{"name":"test","conclusion":"failure",
                 "output":{"title":"1 failed","text":"java.lang.AssertionError: no"}}}"""));

        assertThat(check.records())
                .extracting(LogRecord::text)
                .containsExactly("Check \"test\" failed\n1 failed\njava.lang.AssertionError: no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zen\":\"Keep it logically awesome.\"}",
                "{\"action\":\"completed\",\"workflow_job\":{\"conclusion\":\"success\"}}",
                "{\"action\":\"in_progress\",\"workflow_job\":{\"conclusion\":null}}",
                "{\"action\":\"opened\",\"issue\":{}}"
            })
    void whatDidNotFailIsNotTold(String body) throws Exception {
        assertThat(GitHub.of(Recorded.utf8(body)).records()).isEmpty();
    }

    @Test
    void aFailedJobOfGitLabIsToldWithItsReason() throws Exception {
        assertThat(GitLab.of(body("gitlab/job-failed")).records())
                .extracting(LogRecord::text, LogRecord::time, it -> it.emitter().service())
                .containsExactly(tuple(
                        "Job \"test\" of stage \"test\" failed: script_failure",
                        Optional.of(Instant.parse("2026-11-20T20:41:40Z")),
                        "acme/orders"));
    }

    @Test
    void aFailedPipelineOfGitLabIsToldJobByJob() throws Exception {
        var pipeline = GitLab.of(Recorded.utf8("""
                {"object_kind":"pipeline","object_attributes":{"status":"failed"},"project":{"path_with_namespace":"acme/orders"},
                 "builds":[{"name":"a","stage":"build","status":"success"},
                           {"name":"b","stage":"test","status":"failed","failure_reason":"runner_system_failure"}]}"""));

        assertThat(pipeline.records())
                .extracting(LogRecord::text)
                .containsExactly("Job \"b\" of stage \"test\" failed: runner_system_failure");
    }

    @Test
    void anAlarmThatComesBySnsIsItsDescription() throws Exception {
        var sns = Sns.of(body("aws-sns/notification"));

        assertThat(sns.id()).isEqualTo("22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
        assertThat(sns.confirmation()).isEmpty();
        assertThat(sns.decoded().records()).singleElement().satisfies(it -> {
            assertThat(it.text())
                    .contains("\n\tat org.postgresql", "\nCaused by:", "Threshold Crossed", "orders-errors");
            assertThat(it.severity()).isEqualTo(Severity.ERROR);
            assertThat(it.emitter().service()).isEqualTo("errors");
        });
    }

    @Test
    void aSubscriptionNamesTheAddressThatConfirmsIt() throws Exception {
        var sns = Sns.of(body("aws-sns/subscription-confirmation"));

        assertThat(sns.decoded().records()).isEmpty();
        assertThat(sns.confirmation())
                .contains(
                        "https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription&TopicArn=x&Token=2336412f37");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.us-west-2.amazonaws.com/?x",
                "https://sns.us-west-2.amazonaws.com.evil.example/",
                "https://evil.example/sns.us-west-2.amazonaws.com/",
                "https://sns.us-west-2.amazonaws.com@evil.example/",
                "https://sns.evil.example/amazonaws.com/",
                "javascript:alert(1)"
            })
    void anAddressThatIsNotAmazonsIsNotShown(String url) throws Exception {
        var body = "{\"Type\":\"SubscriptionConfirmation\",\"SubscribeURL\":\"%s\"}".formatted(url);

        assertThat(Sns.of(Recorded.utf8(body)).confirmation()).isEmpty();
    }

    @Test
    void whatCloudWatchHandsToFirehoseIsReadAndItsControlIsNot() throws Exception {
        var firehose = Firehose.of(body("aws-firehose/cloudwatch-logs"), LIMIT);

        assertThat(firehose.requestId()).isEqualTo("ed4acda5-034f-9f42-bba1-f29aea6d7d8f");
        assertThat(firehose.decoded().bad()).isEmpty();
        assertThat(firehose.decoded().records()).hasSize(2);
        assertThat(firehose.decoded().records().getFirst()).satisfies(it -> {
            assertThat(it.text()).contains("Failed to save order 4711", "\n\tat org", "Caused by:");
            assertThat(it.time()).contains(Instant.ofEpochMilli(1795207301007L));
            assertThat(it.emitter().service()).isEqualTo("/ecs/orders");
            assertThat(it.emitter().stream()).contains("orders/orders/abc");
        });
        assertThat(firehose.decoded().records().getLast().text()).isEqualTo("支付网关连接失败");
    }

    @Test
    void whatAProgramPutsIntoFirehoseIsSniffedAndABadRecordCostsNoOther() throws Exception {
        var text = Base64.getEncoder()
                .encodeToString("{\"message\":\"one\"}\n{\"message\":\"two\"}".getBytes(StandardCharsets.UTF_8));
        var body = "{\"requestId\":\"r\",\"records\":[{\"data\":\"%s\"},{\"data\":\"???\"},{\"data\":\"H4sIAAAA\"}]}"
                .formatted(text);

        var firehose = Firehose.of(Recorded.utf8(body), LIMIT);

        assertThat(firehose.decoded().records()).extracting(LogRecord::text).containsExactly("one", "two");
        assertThat(firehose.decoded().bad())
                .extracting(Decoded.BadRecord::index)
                .containsExactly(1, 2);
    }

    @Test
    void recordsOfFirehoseInflateNoFurtherThanTogetherTheyMay() throws Exception {
        var firehose = Firehose.of(body("aws-firehose/cloudwatch-logs"), 100);

        assertThat(firehose.decoded().bad())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.why()).contains("too large"));
    }

    @Test
    void anEntryOfCloudLoggingIsReadFromPubSub() throws Exception {
        var push = PubSub.of(body("gcp-pubsub/push-wrapped"));

        assertThat(push.id()).isEqualTo("2070443601311540");
        assertThat(push.decoded().records()).singleElement().satisfies(it -> {
            assertThat(it.text()).contains("Failed to save order 4711", "\n\tat org", "Caused by:");
            assertThat(it.severity()).isEqualTo(Severity.ERROR);
            assertThat(it.time()).contains(Instant.parse("2026-11-20T20:41:41.007Z"));
            assertThat(it.emitter().service()).isEqualTo("orders");
        });
    }

    @Test
    void textFromPubSubHappenedWhenItWasPublished() throws Exception {
        var data = Base64.getEncoder().encodeToString(Recorded.utf8("disk full"));
        var push = PubSub.of(Recorded.utf8(
                "{\"message\":{\"data\":\"%s\",\"publishTime\":\"2026-11-20T20:41:42.9Z\"}}".formatted(data)));

        assertThat(push.decoded().records())
                .extracting(LogRecord::text, LogRecord::time)
                .containsExactly(tuple("disk full", Optional.of(Instant.parse("2026-11-20T20:41:42.9Z"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "structured", "batch"})
    void aCloudEventIsReadInEveryMode(String mode) throws Exception {
        var recorded = recorded("cloudevents/" + mode);

        var events = CloudEvents.of(recorded.body(), name -> recorded.header(name.toLowerCase(java.util.Locale.ROOT)));

        assertThat(events.decoded().bad()).isEmpty();
        assertThat(events.decoded().records())
                .hasSize(mode.equals("batch") ? 2 : 1)
                .allSatisfy(it -> {
                    assertThat(it.text()).contains("Failed to save order 4711", "\n\tat org", "\nCaused by:");
                    assertThat(it.severity()).isEqualTo(Severity.ERROR);
                    assertThat(it.time()).contains(Instant.parse("2026-11-20T20:41:41.007Z"));
                    assertThat(it.emitter().service()).isEqualTo("acme/orders");
                });
        assertThat(events.id()).isEqualTo(mode.equals("batch") ? Optional.empty() : Optional.of("/acme/orders#e-1"));
    }

    @Test
    void aBatchOfCloudEventsLosesOnlyWhatIsNone() throws Exception {
        var body =
                "[{\"specversion\":\"1.0\",\"data\":\"plain text\"},7,{\"specversion\":\"1.0\",\"data_base64\":\"?\"}]";

        var events = CloudEvents.of(
                Recorded.utf8(body), name -> name.equals("Content-Type") ? "application/cloudevents-batch+json" : "");

        assertThat(events.decoded().records()).extracting(LogRecord::text).containsExactly("plain text");
        assertThat(events.decoded().bad()).extracting(Decoded.BadRecord::index).containsExactly(1, 2);
    }

    static Stream<Recorded> damageIsRefusedAndNothingElse() {
        return Stream.concat(
                Recorded.in("webhooks").stream(),
                Recorded.in("alertmanager-0.25").stream().limit(1));
    }

    /** Whatever is done to a body, it is read, or refused in the one way in which bodies are refused. */
    @ParameterizedTest
    @MethodSource
    void damageIsRefusedAndNothingElse(Recorded recorded) {
        var random = new Random(20_261_120);
        for (int turn = 0; turn < 300; turn++) {
            var body = damaged(recorded.body(), random);
            for (var decoder : Stream.<Decoder>of(
                            Alerts::of,
                            Sentry::of,
                            GitHub::of,
                            GitLab::of,
                            it -> Sns.of(it).decoded(),
                            it -> Firehose.of(it, LIMIT).decoded(),
                            it -> PubSub.of(it).decoded(),
                            it -> CloudEvents.of(it, name -> "").decoded())
                    .toList()) {
                try {
                    assertThat(decoder.of(body)).isNotNull();
                } catch (UnreadableBody e) {
                    assertThat(e.why()).endsWith(".");
                }
            }
        }
    }

    private interface Decoder {
        Decoded of(byte[] body) throws UnreadableBody;
    }

    private static byte[] damaged(byte[] body, Random random) {
        var damaged = body.clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            damaged[random.nextInt(damaged.length)] =
                    (byte) (random.nextBoolean() ? "{}[]\",:0n\\".charAt(random.nextInt(10)) : random.nextInt(256));
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    @Test
    void deepNestingIsRefused() {
        UnaryOperator<String> deep = it -> it.repeat(100_000);

        assertThatThrownBy(() -> Alerts.of(Recorded.utf8(deep.apply("{\"a\":"))))
                .isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> Sentry.of(Recorded.utf8("{\"a\":" + deep.apply("["))))
                .isInstanceOf(UnreadableBody.class);
    }

    private static byte[] body(String name) {
        return recorded(name).body();
    }

    private static Recorded recorded(String name) {
        return Recorded.in("webhooks/" + name.substring(0, name.indexOf('/'))).stream()
                .filter(it -> it.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
