package dev.errata.porch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service that vouches for people, as its own documents describe it, by the flow with a code. What is proof is decided by the
 * library: issuer, audience, times, nonce and signature. Asked for nothing before the first who wants to sign in. Thread-safe.
 */
final class Provider {

    /** Signed with a key that only the provider has; never with one that we have, too, nor with none. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int LONGEST = 120;

    private final OidcSetup setup;
    private final OidcCalls calls;
    private final ClientID clientId;
    private volatile @Nullable Known known;

    Provider(OidcSetup setup) {
        this.setup = setup;
        this.calls = new OidcCalls(setup);
        this.clientId = new ClientID(setup.clientId());
    }

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** Where a browser goes with that errand. */
    URI door(Errand errand) throws IOException, ParseException {
        var scope = Scope.parse(setup.scopes());
        scope.add("openid");
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, clientId, setup.callback())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(errand.state())
                .nonce(errand.nonce())
                .codeChallenge(errand.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whom the provider names for that code. */
    Vouched redeem(AuthorizationCodeGrant code, Errand errand) throws IOException, ParseException {
        var request = new TokenRequest.Builder(known().metadata().getTokenEndpointURI(), proof(), code).build();
        var answer = calls.redeem(request);
        if (!answer.indicatesSuccess()) {
            if (OAuth2Error.INVALID_GRANT.equals(answer.toErrorResponse().getErrorObject())) {
                // Such a code was redeemed already, or is none.
                return new Vouched.Not(Vouched.Why.STALE);
            }
            throw new IOException("the provider does not know us");
        }
        var token = answer instanceof OIDCTokenResponse tokens
                ? tokens.getOIDCTokens().getIDToken()
                : null;
        if (token == null) {
            throw new ParseException("no ID token in the answer");
        }
        try {
            return vouched(known().validator().validate(token, errand.nonce()), errand.back());
        } catch (KeySourceException e) {
            throw new IOException("its keys are out of reach", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new ParseException(reason(e), e);
        }
    }

    /** In the library's own words; what follows a colon may be a stranger's. */
    static String reason(Exception e) {
        var words = String.valueOf(e.getMessage());
        int colon = words.indexOf(':');
        return colon < 0 ? words.substring(0, Math.min(words.length(), LONGEST)) : words.substring(0, colon);
    }

    private Vouched vouched(IDTokenClaimsSet token, String back) {
        Map<String, Object> claims = token.toJSONObject();
        var names = Stream.of("preferred_username", "email")
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return setup.roles()
                .of(claims)
                .<Vouched>map(role -> new Vouched.For(
                        token.getIssuer().getValue() + " " + token.getSubject().getValue(), names, role, back))
                .orElseGet(() -> new Vouched.Not(Vouched.Why.NO_ROLE));
    }

    private ClientAuthentication proof() throws IOException, ParseException {
        List<ClientAuthenticationMethod> taken = known().metadata().getTokenEndpointAuthMethods();
        boolean post = taken != null
                && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        var secret = new Secret(setup.clientSecret());
        return post ? new ClientSecretPost(clientId, secret) : new ClientSecretBasic(clientId, secret);
    }

    private Known known() throws IOException, ParseException {
        var there = known;
        return there == null ? learn() : there;
    }

    private synchronized Known learn() throws IOException, ParseException {
        var there = known;
        if (there != null) {
            return there;
        }
        var metadata = calls.discover();
        var selector = new JWSVerificationKeySelector<SecurityContext>(SIGNATURES, calls.keys(metadata));
        there = new Known(metadata, new IDTokenValidator(metadata.getIssuer(), clientId, selector, null));
        known = there;
        return there;
    }
}
