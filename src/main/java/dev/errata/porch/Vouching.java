package dev.errata.porch;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import dev.errata.porch.Vouched.Not;
import dev.errata.porch.Vouched.Why;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends people to a service that vouches for them, and hears what it says when they are back. Thread-safe. */
@ApplicationScoped
public class Vouching {

    /** Of what a browser keeps while it is away. */
    public static final String COOKIE = "errata_signin";

    private static final String PATH = "/signin/oidc";

    /** So that a provider that does not answer leaves threads to those who want something else. */
    private static final int AT_ONCE = 8;

    private final OidcConfig config;
    private final Clock clock;
    private final Optional<OidcSetup> setup;
    private final Optional<Provider> provider;
    private final Semaphore calling = new Semaphore(AT_ONCE);

    Vouching(OidcConfig config, @ConfigProperty(name = "errata.public-url") Optional<String> publicUrl, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.setup = OidcSetup.of(config, publicUrl);
        this.provider = setup.map(Provider::new);
    }

    /** Where a browser goes, and what it takes along. */
    public record Departure(URI to, NewCookie cookie) {}

    /** Whatever is wrong with the settings is told now, not to the first who wants to sign in. */
    void start(@Observes StartupEvent event) {
        setup.ifPresent(it -> Log.infof("people can sign in by %s", it.issuer()));
    }

    /** What people call the service that vouches for them; empty where there is none. */
    public Optional<String> name() {
        return setup.map(it -> config.name());
    }

    /**
     * The way to the provider; empty where it cannot be reached.
     *
     * @param back where the person was here
     * @throws IllegalStateException if there is none
     */
    public Optional<Departure> depart(String back) {
        var errand = Errand.fresh(back);
        return ask(there -> Optional.of(new Departure(there.door(errand), cookie(errand))), why -> Optional.empty());
    }

    /**
     * Who is back.
     *
     * @param address that the browser was sent back to, with what follows its "?"
     * @param kept what the browser took along; empty for nothing
     * @throws IllegalStateException if there is no provider
     */
    public Vouched arrive(URI address, String kept) {
        var errand = Errand.open(kept, key(), clock);
        if (errand.isEmpty()) {
            return new Not(Why.STALE);
        }
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(address);
        } catch (GeneralException | IllegalArgumentException e) {
            return new Not(Why.STALE);
        }
        if (!errand.get().state().equals(response.getState())) {
            return new Not(Why.STALE);
        }
        if (!response.indicatesSuccess()) {
            return new Not(Why.DENIED);
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            return new Not(Why.STALE);
        }
        var grant =
                new AuthorizationCodeGrant(code, here().callback(), errand.get().verifier());
        return ask(there -> there.redeem(grant, errand.get()), Not::new);
    }

    /** Makes a browser forget what it took along. */
    public NewCookie forget() {
        return cookie("").maxAge(0).build();
    }

    private interface Question<T> {
        T put(Provider provider) throws IOException, GeneralException;
    }

    private <T> T ask(Question<T> question, Function<Why, T> otherwise) {
        if (!calling.tryAcquire()) {
            return otherwise.apply(Why.SILENT);
        }
        try {
            return question.put(provider.orElseThrow(Vouching::nobody));
        } catch (IOException e) {
            Log.warnf("nobody can sign in by another service: %s", Provider.reason(e));
            return otherwise.apply(Why.SILENT);
        } catch (GeneralException e) {
            Log.warnf("somebody could not sign in by another service: %s", Provider.reason(e));
            return otherwise.apply(Why.UNPROVEN);
        } finally {
            calling.release();
        }
    }

    private NewCookie cookie(Errand errand) {
        return cookie(errand.sealed(key(), clock))
                .maxAge((int) Errand.LONGEST.toSeconds())
                .build();
    }

    private NewCookie.Builder cookie(String value) {
        // Lax: it has to come along when the provider sends the browser back.
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(PATH)
                .httpOnly(true)
                .secure(here().secure())
                .sameSite(SameSite.LAX);
    }

    private OidcSetup here() {
        return setup.orElseThrow(Vouching::nobody);
    }

    private static IllegalStateException nobody() {
        return new IllegalStateException("nobody vouches for people here");
    }

    /** The same on every node: of what all of them share. */
    private byte[] key() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(here().clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(("errata: errands to " + here().issuer()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
