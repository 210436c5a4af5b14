package dev.errata.porch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which role what is claimed comes to. */
class ClaimedRolesTest {

    private static final List<String> PAIRS = List.of("writers=editor", "cn=boss,ou=it = admin", "all=reader");

    @Test
    void theHighestWins() {
        var roles = ClaimedRoles.of("groups", PAIRS, Optional.empty());

        assertThat(roles.of(Map.of("groups", List.of("all", "cn=boss,ou=it", "writers", 7))))
                .hasValue("admin");
        assertThat(roles.of(Map.of("groups", "writers"))).hasValue("editor");
    }

    @Test
    void whatIsNotMappedIsNoRoleUnlessThereIsOneForAll() {
        var claims = Map.<String, Object>of("groups", List.of("admin", "others"));

        assertThat(ClaimedRoles.of("groups", PAIRS, Optional.empty()).of(claims))
                .isEmpty();
        assertThat(ClaimedRoles.of("groups", PAIRS, Optional.of("reader")).of(claims))
                .hasValue("reader");
        assertThat(ClaimedRoles.of("groups", PAIRS, Optional.of("reader")).of(Map.of()))
                .hasValue("reader");
    }

    @Test
    void theWayToAClaimHasDotsAndSoMayItsName() {
        var groups = List.of("writers");

        assertThat(ClaimedRoles.of("realm_access.roles", PAIRS, Optional.empty())
                        .of(Map.of("realm_access", Map.of("roles", groups))))
                .hasValue("editor");
        assertThat(ClaimedRoles.of("https://example.com/roles", PAIRS, Optional.empty())
                        .of(Map.of("https://example.com/roles", groups)))
                .hasValue("editor");
        assertThat(ClaimedRoles.of("realm_access.roles", PAIRS, Optional.empty())
                        .of(Map.of("realm_access", "writers")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"writers", "=editor", "writers=owner", "writers="})
    void whatIsNoPairIsSaidAtOnce(String pair) {
        assertThatThrownBy(() -> ClaimedRoles.of("groups", List.of(pair), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("errata.oidc.roles");
    }
}
