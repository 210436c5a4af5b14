package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the administrator's account and of the audit on every database. */
abstract class AccountLaws {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> GIVEN = Optional.of("a password of one's own");

    @Inject
    AdminAccount admin;

    @Inject
    Accounts accounts;

    @Inject
    Admission admission;

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    /** Position of the last record that a test did not make: none can be deleted. */
    private long before;

    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forgetEverything() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("delete from AccountRow").executeUpdate();
        });
        before = audit.latest(1).stream().mapToLong(AuditRecord::position).sum();
    }

    @Test
    void theFirstStartPrintsAPasswordThatOpens() {
        admin.settle(NONE, printed::add);

        var account = accounts.find("admin").orElseThrow();
        assertThat(account.role()).isEqualTo(Roles.ADMIN);
        assertThat(account.password().fits(passwordIn(printed.getFirst()).toCharArray()))
                .isTrue();
    }

    @Test
    void theSecondStartPrintsNothingAndChangesNothing() {
        admin.settle(NONE, printed::add);
        var former = accounts.find("admin").orElseThrow();

        admin.settle(NONE, printed::add);

        assertThat(printed).hasSize(1);
        assertThat(accounts.find("admin").orElseThrow().password())
                .hasToString(former.password().toString());
    }

    @Test
    void aGivenPasswordOpensAndIsNeitherPrintedNorLogged() {
        var logged = loggedDuring(() -> admin.settle(GIVEN, printed::add));

        assertThat(opens(GIVEN)).isTrue();
        assertThat(printed).isEmpty();
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(GIVEN.get()));
    }

    @Test
    void aGivenPasswordReplacesTheFormerOne() {
        admin.settle(NONE, printed::add);

        var logged = loggedDuring(() -> admin.settle(GIVEN, printed::add));

        assertThat(opens(GIVEN)).isTrue();
        assertThat(opens(Optional.of(passwordIn(printed.getFirst())))).isFalse();
        assertThat(printed).hasSize(1);
        assertThat(logged)
                .anyMatch(line -> line.contains("another password"))
                .noneMatch(line -> line.contains(GIVEN.get()));
    }

    @Test
    void theSamePasswordGivenAgainChangesNothing() {
        admin.settle(GIVEN, printed::add);
        var former = accounts.find("admin").orElseThrow();

        admin.settle(GIVEN, printed::add);

        assertThat(accounts.find("admin").orElseThrow().password())
                .hasToString(former.password().toString());
    }

    @Test
    void aPasswordStaysWhenTheSettingIsTakenAway() {
        admin.settle(GIVEN, printed::add);

        admin.settle(NONE, printed::add);

        assertThat(opens(GIVEN)).isTrue();
        assertThat(printed).isEmpty();
    }

    @Test
    void ofSeveralNodesThatStartAtOnceOnePrints() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(() -> admin.settle(NONE, printed::add)))
                    .toList();
            for (var start : starts) {
                start.get();
            }
        }

        assertThat(printed).hasSize(1);
        assertThat(opens(Optional.of(passwordIn(printed.getFirst())))).isTrue();
    }

    @Test
    void whoWasLetInIsNotKeptOutByTheGuessesOfOthers() {
        admin.settle(GIVEN, printed::add);
        char[] right = GIVEN.get().toCharArray();
        admission.verify("admin", right);

        for (int guess = 0; guess < Attempts.LIMIT; guess++) {
            char[] wrong = ("guess " + guess).toCharArray();
            assertThat(refusal("admin", wrong).getAttributes()).isEmpty();
        }

        assertThat(refusal("admin", "one more guess".toCharArray()).getAttributes())
                .containsKey(Admission.WAIT);
        assertThat(admission.recall("admin", right)).isPresent();
    }

    @Test
    void whatHappensToTheAccountIsAudited() {
        admin.settle(NONE, printed::add);
        admin.settle(GIVEN, printed::add);

        assertThat(recorded())
                .extracting(AuditRecord::actor, AuditRecord::action, AuditRecord::object)
                .containsExactly(tuple("start", "account.password", "admin"), tuple("start", "account.made", "admin"));
        assertThat(recorded()).noneMatch(record -> record.detail().contains(GIVEN.get()));
    }

    @Test
    void theAuditIsReadInPagesNewestFirst() {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of("one", "two", "three").forEach(it -> audit.record("ada", "outcome.void", it, "")));

        var page = audit.latest(2);
        var next = audit.latest(2, page.getLast().position());

        assertThat(page).extracting(AuditRecord::object).containsExactly("three", "two");
        assertThat(next).extracting(AuditRecord::object).startsWith("one");
    }

    @Test
    void anActThatComesToNothingLeavesNoRecord() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record("ada", "outcome.void", "one", "");
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");

        assertThat(recorded()).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideOfATransaction() {
        assertThatThrownBy(() -> audit.record("ada", "outcome.void", "one", ""))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void anActionIsAToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> audit.record("ada", "Voided it", "one", "")));
    }

    @Test
    void aNameThatNoColumnHoldsIsNobodys() {
        assertThat(accounts.find("admin\0")).isEmpty();
        assertThat(accounts.find("a".repeat(100_000))).isEmpty();
    }

    @Test
    void theHashIsAllThatIsKept() {
        admin.settle(GIVEN, printed::add);

        var stored = (String) entities.createNativeQuery("select password_hash from account", String.class)
                .getSingleResult();

        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(GIVEN.get());
    }

    private List<AuditRecord> recorded() {
        return audit.latest(10).stream().filter(it -> it.position() > before).toList();
    }

    private AuthenticationFailedException refusal(String name, char[] password) {
        return catchThrowableOfType(AuthenticationFailedException.class, () -> admission.verify(name, password));
    }

    private boolean opens(Optional<String> password) {
        return accounts.find("admin")
                .orElseThrow()
                .password()
                .fits(password.orElseThrow().toCharArray());
    }

    private static String passwordIn(String text) {
        var password = Pattern.compile("password: (\\S+)").matcher(text);
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private static List<String> loggedDuring(Runnable act) {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage() + " " + Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            act.run();
        } finally {
            root.removeHandler(handler);
        }
        return lines;
    }
}
