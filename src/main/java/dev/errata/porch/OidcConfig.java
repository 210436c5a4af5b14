package dev.errata.porch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Another service that vouches for people, by OpenID Connect. */
@ConfigMapping(prefix = "errata.oidc")
interface OidcConfig {

    /** Its address, to the letter as it calls itself; without one nobody is vouched for. */
    Optional<String> issuer();

    /** What it calls us. */
    Optional<String> clientId();

    /** What we prove to be that with. */
    Optional<String> clientSecret();

    /** What it is asked for, between spaces. */
    @WithDefault("openid profile email")
    String scopes();

    /** Where it says in what groups somebody is: the name of a claim, or the way to it, with dots between its steps. */
    @WithDefault("groups")
    String rolesClaim();

    /** Which of them have which role, each as {@code group=role}. */
    Optional<List<String>> roles();

    /** The role of whoever is in none of them; without one they are refused. */
    Optional<String> defaultRole();

    /** What people call it. */
    @WithDefault("OpenID Connect")
    String name();
}
