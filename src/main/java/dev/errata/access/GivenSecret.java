package dev.errata.access;

import io.smallrye.config.Expressions;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the operator set to be let in with, if at all. */
final class GivenSecret {

    static final String PASSWORD = "errata.admin.password";
    static final String INGEST_KEY = "errata.ingest.key";

    private GivenSecret() {}

    /**
     * Taken to the letter, unlike other settings, and therefore by no mapping: a "$$" that becomes "$", or a "${" that becomes nothing, would
     * leave the operator with a secret that does not open.
     */
    static Optional<String> in(Config config, String setting) {
        return Expressions.withoutExpansion(() -> config.getOptionalValue(setting, String.class));
    }
}
