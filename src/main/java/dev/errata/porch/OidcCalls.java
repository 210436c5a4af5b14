package dev.errata.porch;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.stream.Stream;

/** The three things a provider is asked over HTTP: where its doors are, its keys, and who came with a code. Follows no redirect. */
final class OidcCalls {

    private static final int MILLIS = 5_000;
    private static final int BYTES = 512 * 1024;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final OidcSetup setup;
    private final Straight retriever = new Straight();

    OidcCalls(OidcSetup setup) {
        this.setup = setup;
    }

    /** Where its doors are, by its own word. */
    OIDCProviderMetadata discover() throws IOException, ParseException {
        var address = URI.create(setup.issuer().replaceAll("/$", "") + DISCOVERY);
        var said = OIDCProviderMetadata.parse(
                retriever.retrieveResource(address.toURL()).getContent());
        if (!said.getIssuer().getValue().equals(setup.issuer())) {
            throw new ParseException("the provider calls itself another issuer than errata.oidc.issuer");
        }
        boolean whole = Stream.of(said.getAuthorizationEndpointURI(), said.getTokenEndpointURI(), said.getJWKSetURI())
                .allMatch(it -> it != null && setup.trusts(it));
        if (!whole) {
            throw new ParseException("the provider names no door to sign in at, or one without TLS");
        }
        return said;
    }

    /** Its keys, fetched when one is needed that is not known, though not ever again for a forger's sake. */
    JWKSource<SecurityContext> keys(OIDCProviderMetadata provider) throws IOException {
        return JWKSourceBuilder.<SecurityContext>create(provider.getJWKSetURI().toURL(), retriever)
                .refreshAheadCache(false)
                .rateLimited(true)
                .build();
    }

    TokenResponse redeem(TokenRequest request) throws IOException, ParseException {
        var http = request.toHTTPRequest();
        http.setConnectTimeout(MILLIS);
        http.setReadTimeout(MILLIS);
        http.setFollowRedirects(false);
        return OIDCTokenResponseParser.parse(http.send());
    }

    private static final class Straight extends DefaultResourceRetriever {

        Straight() {
            super(MILLIS, MILLIS, BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
