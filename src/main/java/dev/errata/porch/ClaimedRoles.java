package dev.errata.porch;

import dev.errata.access.Roles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do here, by what a provider claims of them.
 *
 * @param claim its name, or the way to it
 * @param roles by what the claim says
 * @param otherwise where it says none of them
 */
record ClaimedRoles(String claim, Map<String, String> roles, Optional<String> otherwise) {

    ClaimedRoles {
        roles = Map.copyOf(roles);
    }

    /**
     * As the operator wrote it.
     *
     * @param pairs each {@code group=role}; a group's name may contain the sign, too
     * @throws IllegalArgumentException if something is no pair, or there is no such role
     */
    static ClaimedRoles of(String claim, List<String> pairs, Optional<String> otherwise) {
        var roles = new HashMap<String, String>();
        for (var pair : pairs) {
            int sign = pair.lastIndexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("errata.oidc.roles has group=role between commas: " + pair);
            }
            roles.put(pair.substring(0, sign).strip(), known(pair.substring(sign + 1)));
        }
        return new ClaimedRoles(claim, roles, otherwise.map(ClaimedRoles::known));
    }

    /** The highest of all that are claimed. */
    Optional<String> of(Map<String, Object> claims) {
        return values(find(claims, claim))
                .flatMap(value -> Optional.ofNullable(roles.get(value)).stream())
                .reduce((one, other) -> Roles.upTo(one).contains(other) ? one : other)
                .or(() -> otherwise);
    }

    private static @Nullable Object find(Map<?, ?> claims, String way) {
        // Some providers have claims whose whole name is an address, with dots.
        if (claims.containsKey(way)) {
            return claims.get(way);
        }
        int dot = way.indexOf('.');
        return dot > 0 && claims.get(way.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, way.substring(dot + 1))
                : null;
    }

    private static Stream<String> values(@Nullable Object claimed) {
        return switch (claimed) {
            case String value -> Stream.of(value);
            case Collection<?> many ->
                many.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    private static String known(String role) {
        var word = role.strip();
        if (!Roles.RISING.contains(word)) {
            throw new IllegalArgumentException(
                    "errata.oidc.roles and errata.oidc.default-role know " + Roles.RISING + ": " + word);
        }
        return word;
    }
}
