package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.errata.event.Severity;
import dev.errata.notify.RuleDraft.Often;
import dev.errata.notify.Targets.Made;
import dev.errata.sighting.Counted;
import dev.errata.sighting.Counted.Sighting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of notifications on every database, with receivers that are really there. */
abstract class NotifyLaws {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Targets targets;

    @Inject
    Rules rules;

    @Inject
    Deliveries deliveries;

    @Inject
    Sender sender;

    @Inject
    Leases leases;

    @Inject
    Results results;

    @Inject
    LiveRules live;

    @Inject
    Upkeep upkeep;

    @Inject
    MovableClock clock;

    @Inject
    Event<Counted> counting;

    @Inject
    EntityManager entities;

    private static final String BY = "admin";

    private Receiver receiver;

    @BeforeEach
    void nothingButAReceiver() throws Exception {
        rules.list().forEach(it -> rules.remove(it.id(), BY));
        targets.list().forEach(it -> targets.remove(it.id(), BY));
        clock.step(Duration.ofDays(2));
        upkeep.clear();
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aFirstSightingIsToldByASignedWebhook() throws Exception {
        var made = webhook("ops");
        rule(Occasion.FIRST, made);
        clock.step(Duration.ofMillis(System.currentTimeMillis() - clock.millis()));

        count(Sights.known("redis/oom", "shop", 3, true));
        round();

        var got = receiver.got().getFirst();
        assertThatCode(() -> new Webhook(made.secret().orElseThrow()).verify(got.body(), got.headers()))
                .doesNotThrowAnyException();
        var body = json(got.body());
        assertThat(body.path("type").asText()).isEqualTo("sighting.first");
        assertThat(body.path("data").path("entry_id").asText()).isEqualTo("redis/oom");
        assertThat(body.path("data").path("count").asInt()).isEqualTo(3);
        assertThat(body.path("data").path("source").asText()).isEqualTo("shop");
        assertThat(body.path("data").path("url").asText()).isEqualTo("https://errata.example/entries/redis/oom");
        assertThat(got.header("content-type")).startsWith("application/json");
        var delivery = newest();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.id()).isEqualTo(got.header("webhook-id"));
        assertThat(deliveries.find(delivery.id()).orElseThrow().attempts()).hasSize(1);
    }

    @Test
    void whatIsNotCountedIsNotToldAndWhatIsCountedIsToldAfterARestart() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));

        QuarkusTransaction.begin();
        counting.fire(new Counted(List.of(Sights.known("redis/oom", "shop", 1, true))));
        QuarkusTransaction.rollback();
        round();
        assertThat(all()).isEmpty();

        count(Sights.known("redis/fork", "shop", 1, true));
        // All that is known of it is in the database: that is what a node that has just started has, too.
        entities.clear();
        round();
        assertThat(receiver.got()).hasSize(1);
        assertThat(json(receiver.got().getFirst().body())
                        .path("data")
                        .path("entry_id")
                        .asText())
                .isEqualTo("redis/fork");
    }

    @Test
    void aRollbackTakesTheQuietPeriodAndTheRateBack() throws Exception {
        var target = webhook("ops");
        rule(Occasion.EVERY, target);
        rates(Occasion.RATE, target, 10, 5);

        QuarkusTransaction.begin();
        counting.fire(new Counted(List.of(Sights.known("redis/oom", "shop", 9, false))));
        QuarkusTransaction.rollback();
        count(Sights.known("redis/oom", "shop", 9, false));
        round();

        assertThat(all()).extracting(Delivery::type).containsExactly("sighting.seen");
    }

    @Test
    void rulesTellOnlyWhatTheyAreAbout() throws Exception {
        var target = webhook("ops");
        add(target, Occasion.EVERY, new Narrowing("redis/oom", "", "", Severity.UNKNOWN), "entry");
        add(target, Occasion.EVERY, new Narrowing("", "kafka", "", Severity.UNKNOWN), "domain");
        add(target, Occasion.EVERY, new Narrowing("", "", "pay*-?", Severity.UNKNOWN), "source");
        add(target, Occasion.EVERY, new Narrowing("", "", "", Severity.FATAL), "severity");
        add(target, Occasion.CLUSTER, Narrowing.NONE, "cluster");

        assertThat(toldBy(Sights.known("redis/oom", "shop", 1, true))).containsExactly("entry");
        assertThat(toldBy(Sights.known("kafka/isr", "shop", 1, false))).containsExactly("domain");
        assertThat(toldBy(Sights.known("redis/fork", "payments-1", 1, true))).containsExactly("source");
        assertThat(toldBy(Sights.known("redis/fork", "shop", Severity.FATAL))).containsExactly("severity");
        assertThat(toldBy(Sights.unknown("c1", "shop", 1, true))).containsExactly("cluster");
        assertThat(toldBy(Sights.unknown("c1", "shop", 1, false))).isEmpty();
        assertThat(toldBy(Sights.known("redis/fork", "shop", 1, true))).isEmpty();
    }

    @Test
    void oneThingIsToldOnceAPeriodWithWhatWasKept() throws Exception {
        rule(Occasion.EVERY, webhook("ops"));

        count(Sights.known("redis/oom", "shop", 1, true));
        count(Sights.known("redis/oom", "shop", 4, false));
        count(Sights.known("redis/oom", "shop", 5, false), Sights.known("redis/oom", "shop", 2, false));
        count(Sights.known("redis/oom", "other", 1, true));
        clock.step(HOUR);
        count(Sights.known("redis/oom", "shop", 7, false));
        round();

        var shop = receiver.got().stream()
                .map(it -> json(it.body()).path("data"))
                .filter(it -> it.path("source").asText().equals("shop"))
                .toList();
        assertThat(shop).extracting(it -> it.path("count").asInt()).containsExactlyInAnyOrder(1, 7);
        assertThat(shop).extracting(it -> it.path("count_since").asInt()).containsExactlyInAnyOrder(0, 11);
        assertThat(receiver.got()).hasSize(3);
    }

    @Test
    void manyWhoCountTheSameAtOnceTellItOnce() throws Exception {
        var target = webhook("ops");
        rule(Occasion.EVERY, target);
        rates(Occasion.RATE, target, 20, 1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    for (int n = 0; n < 3; n++) {
                        count(
                                Sights.known("redis/oom", "shop", 1, false),
                                Sights.known("redis/fork", "shop", 1, false));
                    }
                });
            }
        }

        assertThat(all())
                .extracting(Delivery::type)
                .containsExactlyInAnyOrder("sighting.seen", "sighting.seen", "sighting.rate", "sighting.rate");
        assertThat(kept()).isEqualTo(2 * 23L + 2 * 4);
    }

    @Test
    void aRateIsToldWhenItIsReachedWithinTheSpan() throws Exception {
        rates(Occasion.RATE, webhook("ops"), 10, 5);

        count(Sights.known("redis/oom", "shop", 6, false));
        clock.step(Duration.ofMinutes(6));
        count(Sights.known("redis/oom", "shop", 6, false));
        assertThat(all()).isEmpty();
        clock.step(Duration.ofMinutes(4));
        count(Sights.known("redis/oom", "shop", 4, false));
        round();

        var data = json(receiver.got().getFirst().body()).path("data");
        assertThat(data.path("count").asInt()).isEqualTo(10);
        assertThat(data.path("within_minutes").asInt()).isEqualTo(5);
    }

    @Test
    void aSpikeIsFarMoreThanBefore() throws Exception {
        rates(Occasion.SPIKE, webhook("ops"), 10, 5);

        // Unknown as yet what is usual.
        count(Sights.known("redis/oom", "shop", 50, false));
        for (int span = 0; span < 6; span++) {
            clock.step(Duration.ofMinutes(5));
            count(Sights.known("redis/oom", "shop", 20, false));
        }
        assertThat(all()).isEmpty();
        clock.step(Duration.ofMinutes(6));
        count(Sights.known("redis/oom", "shop", 150, false));
        round();

        assertThat(receiver.got()).hasSize(1);
        assertThat(json(receiver.got().getFirst().body()).path("type").asText()).isEqualTo("sighting.spike");
    }

    @Test
    void aSnoozedRuleIsSilentUntilItWakes() throws Exception {
        var rule = rule(Occasion.EVERY, webhook("ops"));

        rules.snooze(rule.id(), Optional.of(clock.instant().plus(HOUR)), "admin");
        count(Sights.known("redis/oom", "shop", 1, false));
        assertThat(all()).isEmpty();
        clock.step(HOUR);
        count(Sights.known("redis/oom", "shop", 1, false));

        assertThat(all()).hasSize(1);
    }

    @Test
    void aStormBecomesOneMessageThatNamesTheTopOnesAndCountsTheRest() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));

        count(IntStream.range(0, 40)
                .mapToObj(n -> Sights.known("redis/e" + n, "shop", n + 1, true))
                .toArray(Sighting[]::new));
        round();

        assertThat(receiver.got()).hasSize(1);
        var storm = json(receiver.got().getFirst().body());
        assertThat(storm.path("type").asText()).isEqualTo("storm");
        assertThat(storm.path("data").path("notifications").asInt()).isEqualTo(40);
        assertThat(storm.path("data").path("count").asInt()).isEqualTo(820);
        assertThat(storm.path("data").path("rest").asInt()).isEqualTo(30);
        assertThat(storm.path("data").path("top")).hasSize(10);
        assertThat(storm.path("data").path("top").path(0).path("entry_id").asText())
                .isEqualTo("redis/e39");
        assertThat(all())
                .filteredOn(it -> it.state() == DeliveryState.MERGED)
                .hasSize(40)
                .allMatch(it ->
                        it.storm().equals(Optional.of(receiver.got().getFirst().header("webhook-id"))));

        // More of it within the minute waits, and is one message again.
        count(IntStream.range(40, 60)
                .mapToObj(n -> Sights.known("redis/e" + n, "shop", 1, true))
                .toArray(Sighting[]::new));
        round();
        assertThat(receiver.got()).hasSize(1);
        clock.step(Duration.ofMinutes(1));
        round();
        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void asManyAsMayComeSinglyAndWhatAMinuteHasNoRoomForWaits() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));

        for (int n = 0; n < NotifyProfile.STORM + 2; n++) {
            count(Sights.known("redis/e" + n, "shop", 1, true));
            round();
        }
        assertThat(receiver.got()).hasSize(NotifyProfile.STORM);
        clock.step(Duration.ofMinutes(1));
        round();

        assertThat(receiver.got()).hasSize(NotifyProfile.STORM + 2);
        assertThat(all()).extracting(Delivery::type).containsOnly("sighting.first");
    }

    @Test
    void aFailureIsTriedAgainByTheTableUnderTheSameIdAndThenGivenUpAndReplayed() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));
        receiver.answers(500, "password=hunter2secret\nline two");
        count(Sights.known("redis/oom", "shop", 1, true));

        round();
        for (var pause : Retries.PAUSES) {
            clock.step(pause.minusMillis(1));
            round();
            clock.step(Duration.ofMillis((long) (pause.toMillis() * Retries.JITTER) + 1));
            round();
        }

        assertThat(receiver.got()).hasSize(8);
        assertThat(receiver.got()).extracting(it -> it.header("webhook-id")).containsOnly(newest().id());
        assertThat(receiver.got())
                .extracting(Receiver.Got::body)
                .containsOnly(receiver.got().getFirst().body());
        var dead = newest();
        assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(dead.status()).isEqualTo(500);
        assertThat(dead.reason()).startsWith("answered 500").doesNotContain("hunter2", "\n");
        assertThat(deliveries.find(dead.id()).orElseThrow().attempts()).hasSize(8);
        assertThat(targets.list().getFirst().failingSince()).isPresent();

        receiver.answers(204, "");
        assertThat(deliveries.replay(dead.id(), BY)).isEqualTo(Deliveries.Replay.WAITING);
        round();
        assertThat(newest().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(newest().id()).isEqualTo(dead.id());
        assertThat(deliveries.replay(dead.id(), BY)).isEqualTo(Deliveries.Replay.NOT_DEAD);
        assertThat(targets.list().getFirst().failingSince()).isEmpty();
    }

    @Test
    void allThatWasGivenUpCanBeReplayedAtOnce() throws Exception {
        var target = webhook("ops").target();
        rule(Occasion.FIRST, targets.list().getFirst());
        count(Sights.known("redis/a", "shop", 1, true));
        count(Sights.known("redis/b", "shop", 1, true));
        targets.change(target.id(), draft("ops", false), "admin");
        assertThat(all()).extracting(Delivery::state).containsOnly(DeliveryState.DEAD);
        assertThat(deliveries.replayAll("", BY)).isZero();
        assertThat(deliveries.replay(newest().id(), BY)).isEqualTo(Deliveries.Replay.SWITCHED_OFF);

        targets.change(target.id(), draft("ops", true), "admin");
        assertThat(deliveries.replayAll(target.id(), BY)).isEqualTo(2);
        round();

        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void waitsAsLongAsTheOtherSideSays() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            Receiver.reply(exchange, 429, "slower");
        });
        count(Sights.known("redis/oom", "shop", 1, true));

        round();
        clock.step(Duration.ofSeconds(119));
        round();
        assertThat(receiver.got()).hasSize(1);
        clock.step(Duration.ofSeconds(2));
        round();

        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void whoeverWantsNoMoreIsSwitchedOff() throws Exception {
        var target = webhook("ops").target();
        rule(Occasion.FIRST, target);
        receiver.answers(410, "");
        count(Sights.known("redis/a", "shop", 1, true));
        round();
        count(Sights.known("redis/b", "shop", 1, true));
        round();

        assertThat(receiver.got()).hasSize(1);
        var off = targets.find(target.id()).orElseThrow();
        assertThat(off.enabled()).isFalse();
        assertThat(off.disabledWhy()).contains("410");
        assertThat(all()).extracting(Delivery::state).containsExactly(DeliveryState.DEAD);
        assertThat(live.book().isEmpty()).isTrue();
    }

    @Test
    void aTargetToWhichNothingGetsThroughForDaysIsSwitchedOff() throws Exception {
        var target = webhook("ops").target();
        rule(Occasion.FIRST, target);
        receiver.answers(503, "");
        for (int day = 0; day < 4; day++) {
            assertThat(targets.find(target.id()).orElseThrow().enabled()).isTrue();
            count(Sights.known("redis/e" + day, "shop", 1, true));
            round();
            clock.step(Duration.ofDays(1));
        }

        var off = targets.find(target.id()).orElseThrow();
        assertThat(off.enabled()).isFalse();
        assertThat(off.disabledWhy()).contains("nothing got through since").contains("503");

        receiver.answers(200, "");
        var on = targets.change(target.id(), draft("ops", true), "admin").orElseThrow();
        assertThat(on.disabledWhy()).isEmpty();
        assertThat(on.failingSince()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowedAndAHangingReceiverIsLeft() throws Exception {
        var hung = new CountDownLatch(1);
        try (var trap = new Receiver()) {
            rule(Occasion.FIRST, webhook("ops"));
            receiver.answers(exchange -> {
                exchange.getResponseHeaders().add("Location", trap.url("/inside"));
                Receiver.reply(exchange, 307, "");
            });
            count(Sights.known("redis/oom", "shop", 1, true));
            round();
            assertThat(trap.got()).isEmpty();
            assertThat(newest().status()).isEqualTo(307);

            receiver.answers(exchange -> {
                try {
                    hung.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            clock.step(Duration.ofSeconds(10));
            round();
            assertThat(newest().reason()).isEqualTo("no answer in time");
            assertThat(newest().state()).isEqualTo(DeliveryState.WAITING);
        } finally {
            hung.countDown();
        }
    }

    @Test
    void nothingIsSentToWhereATargetMayNotReach() throws Exception {
        var target = webhook("ops").target();
        rule(Occasion.FIRST, target);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update TargetRow t set t.inside = false")
                        .executeUpdate());
        count(Sights.known("redis/oom", "shop", 1, true));

        round();

        assertThat(receiver.got()).isEmpty();
        assertThat(newest().reason()).isEqualTo("not sent: the address is loopback");
    }

    @Test
    void twoNodesNeverSendTheSameAndWhatADeadNodeHadIsSentLater() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));
        count(Sights.known("redis/oom", "shop", 1, true));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update DeliveryRow d set d.releasedAt = d.madeAt")
                        .executeUpdate());

        var lost = leases.take(10, 4, java.util.Map.of());
        assertThat(lost).hasSize(1);
        assertThat(leases.take(10, 4, java.util.Map.of())).isEmpty();
        clock.step(Duration.ofMinutes(3));
        round();
        assertThat(receiver.got()).hasSize(1);

        // It was not dead after all: what it says comes too late.
        results.write(lost.getFirst(), Verdict.notSent("too late"), Duration.ZERO);
        assertThat(newest().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(deliveries.find(newest().id()).orElseThrow().attempts()).hasSize(1);
    }

    @Test
    void manyWhoTakeAtOnceTakeEachOnce() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));
        for (int n = 0; n < 20; n++) {
            count(Sights.known("redis/e" + n, "shop", 1, true));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update DeliveryRow d set d.releasedAt = d.madeAt")
                        .executeUpdate());

        var taken = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> leases.take(10, 10, java.util.Map.of())))
                    .toList();
            for (var each : all) {
                each.get().forEach(it -> taken.add(it.delivery()));
            }
        }

        assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void aRotatedSecretSignsBesideTheFormerOneForADay() throws Exception {
        var made = webhook("ops");
        var former = made.secret().orElseThrow();
        var fresh =
                targets.rotate(made.target().id(), Optional.empty(), "admin").orElseThrow();
        rule(Occasion.FIRST, made);
        count(Sights.known("redis/a", "shop", 1, true));
        round();
        clock.step(Targets.OVERLAP);
        count(Sights.known("redis/b", "shop", 1, true));
        round();

        assertThat(fresh.secret().orElseThrow()).isNotEqualTo(former);
        assertThat(signatures(0)).hasSize(2);
        assertThat(signatures(1)).hasSize(1);
        assertThat(signatures(0))
                .contains(WebhookKey.parse(former)
                        .orElseThrow()
                        .sign(
                                receiver.got().getFirst().header("webhook-id"),
                                Long.parseLong(receiver.got().getFirst().header("webhook-timestamp")),
                                receiver.got().getFirst().body()));
    }

    @Test
    void chatsAreAddressedInTheirOwnWay() throws Exception {
        var slack = chat(TargetKind.SLACK, Optional.empty());
        var feishu = chat(TargetKind.FEISHU, Optional.of("feishu-secret"));
        var dingtalk = chat(TargetKind.DINGTALK, Optional.of("SECding"));
        rule(Occasion.FIRST, slack, feishu, dingtalk);
        receiver.answers(exchange -> Receiver.reply(
                exchange,
                200,
                exchange.getRequestURI().getPath().contains("SLACK")
                        ? "ok"
                        : exchange.getRequestURI().getPath().contains("FEISHU")
                                ? "{\"code\":19021,\"msg\":\"sign match fail\"}"
                                : "{\"errcode\":0,\"errmsg\":\"ok\"}"));
        count(Sights.known("redis/oom", "shop", 1, true));

        round();

        var byTarget = all();
        assertThat(byTarget)
                .filteredOn(it -> it.target().equals(slack.id()))
                .allMatch(it -> it.state() == DeliveryState.DELIVERED);
        assertThat(byTarget)
                .filteredOn(it -> it.target().equals(dingtalk.id()))
                .allMatch(it -> it.state() == DeliveryState.DELIVERED);
        assertThat(byTarget)
                .filteredOn(it -> it.target().equals(feishu.id()))
                .allMatch(
                        it -> it.state() == DeliveryState.WAITING && it.reason().contains("code 19021"));
        assertThat(receiver.got())
                .anyMatch(it ->
                        it.uri().matches("/DINGTALK-[^?]+\\?access_token=t&timestamp=[0-9]{13}&sign=[A-Za-z0-9%]+"));
        assertThat(receiver.got())
                .anyMatch(it ->
                        it.body().contains("\"timestamp\":\"" + clock.instant().getEpochSecond() + "\""));
    }

    @Test
    void secretsComeOutOnceAndLieSealed() throws Exception {
        var made = webhook("ops");
        var secret = made.secret().orElseThrow();
        var slack = chat(TargetKind.SLACK, Optional.empty());

        assertThat(targets.list().toString()).doesNotContain(secret, "secret-token");
        assertThat(slack.url()).startsWith("http://127.0.0.1:").contains("/…");
        assertThat(made.toString()).doesNotContain(secret);
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select concat(sealed_url, ' ', sealed_secret, ' ', shown_url) from notify_target")
                        .getResultList());
        assertThat(rows.toString()).doesNotContain(secret, "secret-token");
    }

    @Test
    void aTestMessageGoesOutEvenWhereTheTargetIsOff() throws Exception {
        var target = webhook("ops").target();
        targets.change(target.id(), draft("ops", false), "admin");

        var id = targets.test(target.id(), BY).orElseThrow();
        round();

        assertThat(receiver.got()).hasSize(1);
        assertThat(json(receiver.got().getFirst().body()).path("type").asText()).isEqualTo("test");
        assertThat(deliveries.find(id).orElseThrow().delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aTargetThatIsTakenAwayTakesItsMessagesAndLeavesItsRules() throws Exception {
        var gone = webhook("gone").target();
        var stays = webhook("stays").target();
        var rule = rule(Occasion.FIRST, gone, stays);
        count(Sights.known("redis/oom", "shop", 1, true));

        assertThat(targets.remove(gone.id(), BY)).isTrue();
        round();

        assertThat(rules.find(rule.id()).orElseThrow().what().targets()).containsExactly(stays.id());
        assertThat(all()).extracting(Delivery::target).containsExactly(stays.id());
        assertThat(targets.remove(gone.id(), BY)).isFalse();
    }

    @Test
    void whatIsOldIsClearedAway() throws Exception {
        rule(Occasion.FIRST, webhook("ops"));
        count(Sights.known("redis/oom", "shop", 1, true));
        round();
        clock.step(Duration.ofDays(29));
        upkeep.clear();
        assertThat(all()).hasSize(1);

        clock.step(Duration.ofDays(2));
        upkeep.clear();

        assertThat(all()).isEmpty();
    }

    @Test
    void pagesThroughDeliveries() throws Exception {
        var target = webhook("ops").target();
        rule(Occasion.FIRST, target);
        for (int n = 0; n < 5; n++) {
            count(Sights.known("redis/e" + n, "shop", 1, true));
            clock.step(Duration.ofMillis(5));
        }
        var all = all();

        var page = deliveries.list(new DeliveryQuery(
                Optional.of(DeliveryState.WAITING), target.id(), all.get(1).id(), 2));

        assertThat(page).isEqualTo(all.subList(2, 4));
        assertThat(deliveries.list(new DeliveryQuery(Optional.of(DeliveryState.DEAD), "", "", 5)))
                .isEmpty();
        assertThat(deliveries.list(new DeliveryQuery(Optional.empty(), "nobody", "", 5)))
                .isEmpty();
    }

    @Test
    void refusesTargetsAndRulesWithFaults() throws Exception {
        var inside = new TargetDraft(
                TargetKind.WEBHOOK, "x", "https://10.0.0.1/", Optional.of("short"), true, false, Language.EN);
        assertThat(targets.faults(inside)).extracting(Wrong::field).containsExactly("url", "secret");
        assertThatIllegalArgumentException().isThrownBy(() -> targets.add(inside, "admin"));
        var rule = new RuleDraft(
                " ",
                Occasion.CLUSTER,
                new Narrowing("no id", "", "", Severity.UNKNOWN),
                new Often(1, 1),
                Duration.ofDays(31),
                Set.of("nobody"),
                true);
        assertThat(rules.faults(rule))
                .extracting(Wrong::field)
                .containsExactlyInAnyOrder("name", "entry_id", "entry_id", "at_least", "quiet", "targets");
        assertThatIllegalArgumentException().isThrownBy(() -> rules.add(rule, "admin"));
    }

    private List<String> signatures(int nth) {
        return List.of(receiver.got().get(nth).header("webhook-signature").split(" "));
    }

    private Made webhook(String name) {
        return targets.add(draft(name, true), "admin");
    }

    private TargetDraft draft(String name, boolean enabled) {
        return new TargetDraft(
                TargetKind.WEBHOOK, name, receiver.url("/hook/" + name), Optional.empty(), enabled, true, Language.EN);
    }

    private Target chat(TargetKind kind, Optional<String> secret) {
        var url = receiver.url("/" + kind + "-secret-token-of-a-bot?access_token=t");
        return targets.add(new TargetDraft(kind, kind.name(), url, secret, true, true, Language.ZH), "admin")
                .target();
    }

    private Rule rule(Occasion occasion, Made made) {
        return rule(occasion, made.target());
    }

    private Rule rule(Occasion occasion, Target... to) {
        var ids = java.util.Arrays.stream(to).map(Target::id).collect(java.util.stream.Collectors.toSet());
        return rules.add(
                new RuleDraft(occasion.name(), occasion, Narrowing.NONE, Often.NONE, HOUR, ids, true), "admin");
    }

    private void rates(Occasion occasion, Made made, long times, int minutes) {
        var draft = new RuleDraft(
                occasion.name(),
                occasion,
                Narrowing.NONE,
                new Often(times, minutes),
                HOUR,
                Set.of(made.target().id()),
                true);
        rules.add(draft, "admin");
    }

    private void add(Made made, Occasion occasion, Narrowing narrowing, String name) {
        rules.add(
                new RuleDraft(
                        name,
                        occasion,
                        narrowing,
                        Often.NONE,
                        Duration.ZERO,
                        Set.of(made.target().id()),
                        true),
                "admin");
    }

    private List<String> toldBy(Sighting sighting) {
        var before = all().stream().map(Delivery::id).toList();
        count(sighting);
        return all().stream()
                .filter(it -> !before.contains(it.id()))
                .map(it -> rules.find(it.rule()).orElseThrow().what().name())
                .toList();
    }

    private void count(Sighting... sightings) {
        QuarkusTransaction.requiringNew().run(() -> counting.fire(new Counted(List.of(sightings))));
    }

    private void round() throws Exception {
        for (var each : sender.round()) {
            each.get();
        }
    }

    private List<Delivery> all() {
        return deliveries.list(DeliveryQuery.newest(200));
    }

    private Delivery newest() {
        return all().getFirst();
    }

    private long kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select sum(kept) from notify_quiet where rule_id in (select id from notify_rule)")
                                .getSingleResult())
                        .longValue());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
