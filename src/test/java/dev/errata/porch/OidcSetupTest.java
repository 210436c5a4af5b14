package dev.errata.porch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of settings that cannot work, before anybody signs in. */
class OidcSetupTest {

    private static final Map<String, String> WHOLE = Map.of(
            "errata.oidc.issuer", "https://id.example.com/realm",
            "errata.oidc.client-id", "errata",
            "errata.oidc.client-secret", "hush");

    @Test
    void withoutAnIssuerThereIsNothing() {
        assertThat(OidcSetup.of(config(Map.of("errata.oidc.client-id", "errata")), Optional.empty()))
                .isEmpty();
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        var config = config(Map.of("errata.oidc.issuer", "https://id.example.com"));

        assertThatThrownBy(() -> OidcSetup.of(config, Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("errata.oidc.issuer is set, so errata.oidc.client-id and errata.oidc.client-secret"
                        + " and errata.public-url must be, too");
    }

    @Test
    void anAddressThatIsNoneIsSaid() {
        assertThatThrownBy(() -> OidcSetup.of(config(WHOLE), Optional.of("errata.example.com")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("errata.public-url is no address");
    }

    @Test
    void aProviderWithTlsLeadsNowhereWithout() {
        var setup = OidcSetup.of(config(WHOLE), Optional.of("https://errata.example.com/"))
                .orElseThrow();

        assertThat(setup.callback()).hasToString("https://errata.example.com/signin/oidc/callback");
        assertThat(setup.secure()).isTrue();
        assertThat(setup.trusts(URI.create("https://keys.example.com/"))).isTrue();
        assertThat(setup.trusts(URI.create("http://id.example.com/"))).isFalse();
        assertThat(setup.trusts(URI.create("file:/etc/passwd"))).isFalse();
        assertThat(setup).asString().doesNotContain("hush");
    }

    private static OidcConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(OidcConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(OidcConfig.class);
    }
}
