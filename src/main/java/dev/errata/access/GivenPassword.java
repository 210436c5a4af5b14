package dev.errata.access;

import io.smallrye.config.Expressions;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The administrator's password as the operator set it, if at all. */
final class GivenPassword {

    static final String SETTING = "errata.admin.password";

    private GivenPassword() {}

    /**
     * Taken to the letter, unlike other settings, and therefore by no mapping: a "$$" that becomes "$", or a "${" that becomes nothing, would
     * leave the operator with a password that does not open.
     */
    static Optional<String> in(Config config) {
        return Expressions.withoutExpansion(() -> config.getOptionalValue(SETTING, String.class));
    }
}
