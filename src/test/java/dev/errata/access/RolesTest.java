package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void eachRoleMayDoWhatThoseBeforeItMay() {
        assertThat(Roles.upTo(Roles.READER)).containsExactlyInAnyOrder("reader");
        assertThat(Roles.upTo(Roles.REVIEWER)).containsExactlyInAnyOrder("reader", "editor", "reviewer");
        assertThat(Roles.upTo(Roles.ADMIN)).containsExactlyInAnyOrderElementsOf(Roles.RISING);
    }

    @Test
    void theLesserOfTwoIsTheOneThatMayLess() {
        assertThat(Roles.lesser(Roles.EDITOR, Roles.ADMIN)).isEqualTo(Roles.EDITOR);
        assertThat(Roles.lesser(Roles.REVIEWER, Roles.READER)).isEqualTo(Roles.READER);
        assertThat(Roles.lesser(Roles.EDITOR, Roles.EDITOR)).isEqualTo(Roles.EDITOR);
    }

    @Test
    void thereIsNoOtherRole() {
        assertThatIllegalArgumentException().isThrownBy(() -> Roles.upTo("treasurer"));
    }
}
