package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.access.VouchedSignIn.Refused;
import dev.errata.access.VouchedSignIn.Welcome;
import dev.errata.access.VouchedSignIn.Why;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database of those whom another service vouches for. */
abstract class VouchedLaws {

    private static final String ADA = "https://id.example 1";

    @Inject
    VouchedSignIns signIns;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Admission admission;

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    @BeforeEach
    void begin() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from AccountRow").executeUpdate());
        people.add("root", Roles.ADMIN, Optional.of("a first password"), "start");
    }

    @Test
    void anAccountIsMadeOnceAndFoundByWhoItIs() {
        signIn(ADA, "ada", Roles.EDITOR);
        signIn(ADA, "ada.lovelace", Roles.EDITOR);

        assertThat(people.list()).extracting(Person::name).containsExactly("ada", "root");
        assertThat(person("ada").external()).isTrue();
        assertThat(sessions.list("ada")).hasSize(2);
    }

    @Test
    void theRoleFollowsAndEndsFormerSessions() {
        signIn(ADA, "ada", Roles.ADMIN);
        signIn(ADA, "ada", Roles.READER);

        assertThat(person("ada").role()).isEqualTo(Roles.READER);
        assertThat(sessions.list("ada")).hasSize(1);
        assertThat(audit.latest(2))
                .extracting(AuditRecord::action, AuditRecord::detail)
                .contains(tuple("account.role", "admin → reader, vouched for"));
    }

    @Test
    void anAdministratorWhoIsVouchedForIsNotTheLastOne() {
        signIn(ADA, "ada", Roles.ADMIN);

        assertThat(people.remove("root", "ada")).isEqualTo(new PersonChange.Refused(PersonChange.Why.LAST_ADMIN));
        assertThat(people.remove("ada", "root")).isInstanceOf(PersonChange.Done.class);
    }

    @Test
    void nobodyIsTakenOverByTheirName() {
        signIn(ADA, "ada", Roles.READER);

        assertThat(signIns.signIn("https://id.example 2", List.of("root"), Roles.ADMIN, ""))
                .isEqualTo(new Refused(Why.TAKEN));
        assertThat(signIns.signIn("https://id.example 2", List.of("ada"), Roles.ADMIN, ""))
                .isEqualTo(new Refused(Why.TAKEN));
        assertThat(person("root").external()).isFalse();
        assertThat(person("ada").role()).isEqualTo(Roles.READER);
    }

    @Test
    void theFirstNameThatFitsIsTaken() {
        assertThat(signIns.signIn(ADA, List.of("a b", "", "start", "ada@example.com"), Roles.READER, ""))
                .isInstanceOf(Welcome.class);
        assertThat(signIns.signIn("https://id.example 2", List.of("admin", "a\0"), Roles.READER, ""))
                .isEqualTo(new Refused(Why.UNNAMED));
        assertThat(signIns.signIn("a\0", List.of("bob"), Roles.READER, "")).isEqualTo(new Refused(Why.UNNAMED));

        assertThat(people.list()).extracting(Person::name).containsExactly("ada@example.com", "root");
    }

    @Test
    void noPasswordFits() {
        signIn(ADA, "ada", Roles.ADMIN);

        assertThat(people.reset("ada", Optional.of("a first password"), "root"))
                .isEqualTo(new PersonChange.Refused(PersonChange.Why.EXTERNAL));
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() ->
                        admission.admit("ada", UUID.randomUUID().toString().toCharArray()));
    }

    @Test
    void whoIsSwitchedOffStaysOut() {
        signIn(ADA, "ada", Roles.READER);
        people.switchOff("ada", "root");

        assertThat(signIns.signIn(ADA, List.of("ada"), Roles.ADMIN, "")).isEqualTo(new Refused(Why.DISABLED));
        assertThat(person("ada").role()).isEqualTo(Roles.READER);
        assertThat(sessions.list("ada")).isEmpty();
    }

    private void signIn(String subject, String name, String role) {
        assertThat(signIns.signIn(subject, List.of(name), role, "")).isInstanceOf(Welcome.class);
    }

    private Person person(String name) {
        return people.find(name).orElseThrow();
    }
}
