package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.errata.access.PersonChange.Done;
import dev.errata.access.PersonChange.Refused;
import dev.errata.access.PersonChange.Why;
import dev.errata.feedback.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of people, their sessions and their tokens on every database. */
abstract class PeopleLaws {

    private static final Optional<String> PASSWORD = Optional.of("a first password");

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Admission admission;

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    @Inject
    TestClock clock;

    @BeforeEach
    void begin() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from AccountRow").executeUpdate());
        add("root", Roles.ADMIN);
    }

    @Test
    void whoIsAddedGetsInWithThePasswordThatWasDrawn() {
        var made = done(people.add("ada", Roles.EDITOR, Optional.empty(), "root"));

        assertThat(made.password()).hasSize(FreshPassword.LENGTH);
        assertThat(made.person().mustChange()).isTrue();
        assertThat(admission.admit("ada", made.password().toCharArray()).role()).isEqualTo(Roles.EDITOR);
        assertThat(made.toString()).doesNotContain(made.password());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", "a/b", ".a", "start", "file", "anonymous", "a\n", "a\0"})
    void aNameIsOneThatFitsEverywhere(String name) {
        assertThat(people.add(name, Roles.READER, PASSWORD, "root")).isEqualTo(new Refused(Why.MISNAMED));
        assertThat(people.add("a".repeat(65), Roles.READER, PASSWORD, "root")).isEqualTo(new Refused(Why.MISNAMED));
    }

    @Test
    void whatIsNotPossibleSaysWhy() {
        assertThat(people.add("root", Roles.READER, PASSWORD, "root")).isEqualTo(new Refused(Why.TAKEN));
        assertThat(people.add("ada", "king", PASSWORD, "root")).isEqualTo(new Refused(Why.NO_ROLE));
        assertThat(people.add("ada", Roles.READER, Optional.of("short"), "root"))
                .isEqualTo(new Refused(Why.WEAK_PASSWORD));
        assertThat(people.giveRole("nobody", Roles.READER, "root")).isEqualTo(new Refused(Why.UNKNOWN));
        assertThat(people.reset("nobody", PASSWORD, "root")).isEqualTo(new Refused(Why.UNKNOWN));
        assertThat(people.remove("nobody", "root")).isEqualTo(new Refused(Why.UNKNOWN));
    }

    @Test
    void theLastAdministratorStays() {
        add("ada", Roles.REVIEWER);

        assertThat(people.remove("root", "root")).isEqualTo(new Refused(Why.LAST_ADMIN));
        assertThat(people.giveRole("root", Roles.REVIEWER, "root")).isEqualTo(new Refused(Why.LAST_ADMIN));
        assertThat(people.switchOff("root", "root")).isEqualTo(new Refused(Why.LAST_ADMIN));

        people.giveRole("ada", Roles.ADMIN, "root");
        assertThat(people.remove("root", "ada")).isInstanceOf(Done.class);
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() throws Exception {
        add("ada", Roles.ADMIN);

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> people.remove("root", "ada"));
            var other = both.submit(() -> people.remove("ada", "root"));

            assertThat(List.of(one.get(), other.get())).contains(new Refused(Why.LAST_ADMIN));
        }

        assertThat(people.list()).hasSize(1);
    }

    @Test
    void aChangeOfTheRoleHoldsAtOnceAndEndsSessions() {
        add("ada", Roles.ADMIN);
        var session = sessions.begin("ada", "a browser");

        people.giveRole("ada", Roles.READER, "root");

        assertThat(sessions.identify(session)).isEmpty();
        assertThat(admission.admit("ada", PASSWORD.get().toCharArray()).role()).isEqualTo(Roles.READER);
    }

    @Test
    void whoIsSwitchedOffGetsInNowhere() {
        add("ada", Roles.EDITOR);
        admission.admit("ada", PASSWORD.get().toCharArray());
        var session = sessions.begin("ada", "a browser");
        var token = token("ada", Scope.EDIT);

        people.switchOff("ada", "root");

        assertThat(sessions.identify(session)).isEmpty();
        assertThat(tokens.identify(token)).isEmpty();
        assertThat(catchThrowableOfType(
                        AuthenticationFailedException.class,
                        () -> admission.admit("ada", PASSWORD.get().toCharArray())))
                .isNotNull();

        people.switchOn("ada", "root");
        assertThat(tokens.identify(token)).isPresent();
        assertThat(sessions.identify(session)).isEmpty();
    }

    @Test
    void whoIsRemovedIsGoneWithEverything() {
        add("ada", Roles.EDITOR);
        var session = sessions.begin("ada", "a browser");
        var token = token("ada", Scope.EDIT);

        people.remove("ada", "root");
        add("ada", Roles.ADMIN);

        assertThat(sessions.identify(session)).isEmpty();
        assertThat(tokens.identify(token)).isEmpty();
    }

    @Test
    void aResetPasswordIsAnotherAndEndsSessions() {
        add("ada", Roles.EDITOR);
        admission.admit("ada", PASSWORD.get().toCharArray());
        var session = sessions.begin("ada", "a browser");

        var drawn = done(people.reset("ada", Optional.empty(), "root"));

        assertThat(sessions.identify(session)).isEmpty();
        assertThat(drawn.person().mustChange()).isTrue();
        assertThat(admission.recall("ada", PASSWORD.get().toCharArray())).isEmpty();
        assertThat(admission.admit("ada", drawn.password().toCharArray()).mustChange())
                .isTrue();
    }

    @Test
    void whoHasToChooseAPasswordMayDoNothingElse() {
        people.add("ada", Roles.ADMIN, PASSWORD, "root");
        var session = sessions.identify(sessions.begin("ada", "a browser")).orElseThrow();
        var token = tokens.identify(token("ada", Scope.ADMIN)).orElseThrow();

        assertThat(session.getRoles()).containsExactly(Roles.SELF);
        assertThat(token.getRoles()).isEmpty();
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        add("ada", Roles.READER);
        var session = sessions.begin("ada", "a browser");

        for (int hour = 0; hour < 15; hour++) {
            clock.step(Duration.ofHours(1));
            assertThat(sessions.identify(session)).isPresent();
        }
        clock.step(Duration.ofHours(12));

        assertThat(sessions.identify(session)).isEmpty();
        assertThat(sessions.list("ada")).isEmpty();
    }

    @Test
    void aSessionEndsHoweverMuchItIsUsed() {
        add("ada", Roles.READER);
        var session = sessions.begin("ada", "a browser");

        for (int hour = 0; hour < 7 * 24 - 1; hour++) {
            clock.step(Duration.ofHours(1));
            assertThat(sessions.identify(session)).isPresent();
        }
        clock.step(Duration.ofHours(1));

        assertThat(sessions.identify(session)).isEmpty();
        sessions.forgetEnded();
        assertThat(rows("session")).isZero();
    }

    @Test
    void nobodyHasMoreSessionsThanBrowsers() {
        add("ada", Roles.READER);
        var first = sessions.begin("ada", "the first");
        clock.step(Duration.ofMinutes(1));

        IntStream.range(0, 50).forEach(any -> sessions.begin("ada", "another"));

        assertThat(sessions.list("ada")).hasSize(50);
        assertThat(sessions.identify(first)).isEmpty();
    }

    @Test
    void ofSessionsAndTokensTheHashIsAllThatIsKept() {
        add("ada", Roles.READER);
        var session = sessions.begin("ada", "a browser\0" + "x".repeat(500));
        var token = token("ada", Scope.LOOKUP);

        assertThat(kept("session")).contains(RandomSecret.hexDigest(session)).doesNotContain(session);
        assertThat(kept("api_token")).contains(RandomSecret.hexDigest(token)).doesNotContain(token);
    }

    @Test
    void aTokenMayNoMoreThanItsOwnerAndItsScopes() {
        add("ada", Roles.REVIEWER);

        assertThat(rights(Scope.LOOKUP)).containsExactlyInAnyOrder("reader");
        assertThat(rights(Scope.EDIT)).containsExactlyInAnyOrder("reader", "editor");
        assertThat(rights(Scope.LOOKUP, Scope.REVIEW)).containsExactlyInAnyOrder("reader", "editor", "reviewer");
        assertThat(rights(Scope.ADMIN))
                .as("no more than the owner, and never what belongs to a person")
                .containsExactlyInAnyOrder("reader", "editor", "reviewer");

        people.giveRole("ada", Roles.READER, "root");
        assertThat(rights(Scope.ADMIN)).containsExactlyInAnyOrder("reader");
    }

    @Test
    void aTokenLetsInUntilItEndsOrIsRevoked() {
        add("ada", Roles.EDITOR);
        var day = tokens.make(
                "ada",
                "for a day",
                Set.of(Scope.EDIT),
                Optional.of(clock.instant().plus(Duration.ofDays(1))));
        var other = tokens.make("ada", "for ever", Set.of(Scope.EDIT), Optional.empty());

        clock.step(Duration.ofHours(23));
        assertThat(tokens.identify(day.secret())).isPresent();
        clock.step(Duration.ofHours(1));
        assertThat(tokens.identify(day.secret())).isEmpty();

        assertThat(tokens.find(other.token().id()).orElseThrow().usedAt()).isEmpty();
        assertThat(tokens.identify(other.secret())).isPresent();
        assertThat(tokens.find(other.token().id()).orElseThrow().usedAt()).contains(clock.instant());
        assertThat(tokens.revoke(other.token().id(), "root")).isTrue();
        assertThat(tokens.identify(other.secret())).isEmpty();
        assertThat(tokens.revoke(other.token().id(), "root")).isFalse();
        assertThat(tokens.listAll()).extracting(ApiToken::name).containsExactly("for a day");
    }

    @Test
    void aTokenHasANameAScopeAndAnEndToCome() {
        add("ada", Roles.EDITOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.make("ada", " ", Set.of(Scope.EDIT), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.make("ada", "x", Set.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.make("ada", "x", Set.of(Scope.EDIT), Optional.of(clock.instant())));
    }

    @Test
    void everyChangeIsRecordedAndNoSecret() {
        add("ada", Roles.EDITOR);
        people.giveRole("ada", Roles.REVIEWER, "root");
        people.switchOff("ada", "root");
        people.switchOn("ada", "root");
        var drawn = done(people.reset("ada", Optional.empty(), "root")).password();
        var token = tokens.make("ada", "t", Set.of(Scope.EDIT), Optional.empty());
        tokens.revoke(token.token().id(), "root");
        people.remove("ada", "root");

        var record = audit.latest(10);
        assertThat(record)
                .extracting(AuditRecord::action)
                .containsSubsequence(
                        "account.removed",
                        "token.revoked",
                        "token.made",
                        "account.password",
                        "account.enabled",
                        "account.disabled",
                        "account.role",
                        "account.made");
        assertThat(record.toString()).doesNotContain(drawn).doesNotContain(token.secret());
    }

    private Set<String> rights(Scope... scopes) {
        var made = tokens.make("ada", "t", Set.of(scopes), Optional.empty());
        return tokens.identify(made.secret()).map(SecurityIdentity::getRoles).orElseThrow();
    }

    private String token(String account, Scope scope) {
        return tokens.make(account, "t", Set.of(scope), Optional.empty()).secret();
    }

    /** With a password of their own. */
    private void add(String name, String role) {
        done(people.add(name, role, PASSWORD, "start"));
        people.choose(name, PASSWORD.get());
    }

    private static Done done(PersonChange change) {
        assertThat(change).isInstanceOf(Done.class);
        return (Done) change;
    }

    private String kept(String table) {
        var rows = new StringBuilder();
        for (var row : entities.createNativeQuery("select * from " + table).getResultList()) {
            rows.append(Arrays.toString((Object[]) row));
        }
        return rows.toString();
    }

    private long rows(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }
}
