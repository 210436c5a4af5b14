package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the audit on every database. */
@TestMethodOrder(OrderAnnotation.class)
abstract class AuditLaws {

    /** What bears no order has one, too, in the middle. */
    private static final int LAST = Integer.MAX_VALUE;

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    FailedSignIns failed;

    @Inject
    EntityManager entities;

    /** Takes away what keeps records as they are, as somebody could who has the database itself. */
    abstract List<String> openingUp();

    private final String actor = "a" + UUID.randomUUID();
    private long before;

    @BeforeEach
    void begin() {
        before = audit.latest(1).stream().mapToLong(AuditRecord::position).sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set detail = 'another'",
                "delete from audit",
                "delete from audit where position = (select max(position) from audit)"
            })
    void theDatabaseRefusesToChangeOrDeleteARecord(String sql) {
        record("one");

        assertThatThrownBy(() -> execute(sql)).hasStackTraceContaining("only added to");

        assertThat(audit.latest(1)).extracting(AuditRecord::object).containsExactly("one");
        assertThat(chain.check().brokenAt()).isEmpty();
    }

    @Test
    void eachRecordVouchesForTheOneBeforeIt() {
        record("one");
        record("two");

        var two = audit.latest(2).getFirst();
        var one = audit.latest(2).getLast();

        assertThat(two.position()).isEqualTo(one.position() + 1);
        assertThat(two.digest()).hasSize(64).isEqualTo(two.digestAfter(one.digest()));
        assertThat(chain.check().brokenAt()).isEmpty();
    }

    @Test
    void whatComesToNothingLeavesNoGap() {
        record("one");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(actor, "test.act", "nothing", "");
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(actor, "test.act", "nothing", "");
                    QuarkusTransaction.setRollbackOnly();
                }))
                .isNotNull();
        record("two");

        assertThat(audit.latest(2)).extracting(AuditRecord::object).containsExactly("two", "one");
        assertThat(audit.latest(2).getFirst().position()).isEqualTo(before + 2);
    }

    @Test
    void manyWhoRecordAtOnceMakeOneChain() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = IntStream.range(0, 40)
                    .mapToObj(act -> people.submit(() -> QuarkusTransaction.requiringNew()
                            .run(() -> {
                                audit.record(actor, "test.act", "first of " + act, "");
                                audit.record(actor, "test.act", "second of " + act, "");
                            })))
                    .toList();
            for (var act : acts) {
                act.get();
            }
        }

        var records = audit.latest(80).reversed();
        assertThat(records)
                .extracting(AuditRecord::position)
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 80).boxed().toList());
        assertThat(chain.check().brokenAt()).isEmpty();
    }

    /** Whoever records first and then waits for something must not keep all others from recording. */
    @Test
    void aTransactionThatTakesLongKeepsNobodyFromRecording() {
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(actor, "test.act", "slow", "");
            record("quick");
        });

        assertThat(audit.latest(2)).extracting(AuditRecord::object).containsExactly("slow", "quick");
    }

    @Test
    void recordsAreFoundByWhoWhatToWhatAndWhen() {
        var start = Instant.now().minus(Duration.ofMinutes(1));
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(actor, "account.made", "100% of_a", "");
            audit.record(actor, "account.role", "b", "");
            audit.record(actor, "accounting.done", "b", "");
        });

        assertThat(found(actor, "account", "")).containsExactly("account.role", "account.made");
        assertThat(found(actor, "account.role", "")).containsExactly("account.role");
        assertThat(found(actor, "", "0% of_")).containsExactly("account.made");
        assertThat(found(actor, "", "%")).containsExactly("account.made");
        assertThat(found("nobody", "", "")).isEmpty();
        assertThat(audit.find(new AuditQuery(actor, "", "", Optional.of(start), Optional.empty()), 9, Long.MAX_VALUE))
                .hasSize(3);
        assertThat(audit.find(new AuditQuery(actor, "", "", Optional.empty(), Optional.of(start)), 9, Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void guessesAreOnRecordAndDoNotFillIt() {
        failed.tellTheRest();
        long begun = audit.latest(1).stream().mapToLong(AuditRecord::position).sum();

        IntStream.range(0, 500).forEach(guess -> failed.failed(guess == 9 ? "ada" : "", guess == 9));
        failed.tellTheRest();

        var records =
                audit.latest(20).stream().filter(it -> it.position() > begun).toList();
        assertThat(records).hasSize(FailedSignIns.EACH_MINUTE + 1);
        assertThat(records.getFirst().detail()).isEqualTo("490 more within a minute");
        assertThat(records.get(1))
                .extracting(AuditRecord::action, AuditRecord::object)
                .containsExactly("signin.locked", "ada");
    }

    /** The last one, as nothing mends the chain. */
    @Test
    @Order(LAST)
    void whoeverGetsAroundTheDatabaseIsFoundOut() {
        record("one");
        record("two");
        record("three");
        var two = audit.latest(2).getLast();

        openingUp().forEach(this::execute);
        execute("update audit set object = 'none' where position = " + two.position());
        assertThat(chain.check().brokenAt()).contains(two.position());

        execute("update audit set object = 'two' where position = " + two.position());
        assertThat(chain.check().brokenAt()).isEmpty();

        execute("delete from audit where position = " + (two.position() + 1));
        assertThat(chain.check().brokenAt()).as("the end is missing").contains(two.position() + 1);

        execute("delete from audit where position = " + two.position());
        assertThat(chain.check().brokenAt()).contains(two.position());
    }

    private List<String> found(String actor, String action, String object) {
        return audit
                .find(new AuditQuery(actor, action, object, Optional.empty(), Optional.empty()), 9, Long.MAX_VALUE)
                .stream()
                .map(AuditRecord::action)
                .toList();
    }

    private void record(String object) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(actor, "test.act", object, ""));
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
