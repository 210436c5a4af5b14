package dev.errata.porch;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings that must be there, once a provider is.
 *
 * @param callback where it sends people back to
 */
record OidcSetup(String issuer, String clientId, String clientSecret, URI callback, String scopes, ClaimedRoles roles) {

    private static final String CALLBACK = "/signin/oidc/callback";

    /**
     * Empty where there is no provider.
     *
     * @throws ConfigurationException if something is missing or wrong; says all that is missing
     */
    static Optional<OidcSetup> of(OidcConfig config, Optional<String> publicUrl) {
        if (config.issuer().isEmpty()) {
            return Optional.empty();
        }
        var missing = new ArrayList<String>();
        var clientId = need("errata.oidc.client-id", config.clientId(), missing);
        var clientSecret = need("errata.oidc.client-secret", config.clientSecret(), missing);
        var root = need("errata.public-url", publicUrl, missing);
        if (!missing.isEmpty()) {
            throw new ConfigurationException(
                    "errata.oidc.issuer is set, so " + String.join(" and ", missing) + " must be, too");
        }
        try {
            var roles = ClaimedRoles.of(config.rolesClaim(), config.roles().orElse(List.of()), config.defaultRole());
            var issuer = config.issuer().get();
            web("errata.oidc.issuer", issuer);
            var callback = web("errata.public-url", root.replaceAll("/+$", "") + CALLBACK);
            return Optional.of(new OidcSetup(issuer, clientId, clientSecret, callback, config.scopes(), roles));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("people cannot sign in by another service: " + e.getMessage(), e);
        }
    }

    /** Whether nobody can read along on the way to us. */
    boolean secure() {
        return isSecure(callback);
    }

    /** Whether that address may be called, or people sent to: never without TLS by a provider that has it. */
    boolean trusts(URI address) {
        return isSecure(address) || (!isSecure(URI.create(issuer)) && "http".equalsIgnoreCase(address.getScheme()));
    }

    @Override
    public String toString() {
        return "OidcSetup[" + issuer + "]";
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static String need(String setting, Optional<String> value, List<String> missing) {
        if (value.isEmpty()) {
            missing.add(setting);
        }
        return value.orElse("");
    }

    private static URI web(String setting, String address) {
        var uri = URI.create(address);
        if (uri.getHost() == null || !uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
            throw new IllegalArgumentException(setting + " is no address of the web: " + address);
        }
        return uri;
    }
}
