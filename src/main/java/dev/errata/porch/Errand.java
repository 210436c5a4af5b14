package dev.errata.porch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;

/**
 * What a browser was sent to a provider with, as it keeps it until it is back: nothing is kept here, so that it may come back to any
 * node, and that nobody fills a table by leaving.
 *
 * @param back where to go on here
 */
record Errand(State state, Nonce nonce, CodeVerifier verifier, String back) {

    /** Long enough for a second factor. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String STATE = "state";
    private static final String NONCE = "nonce";
    private static final String VERIFIER = "verifier";
    private static final String BACK = "back";

    static Errand fresh(String back) {
        return new Errand(new State(), new Nonce(), new CodeVerifier(), back);
    }

    /** As a browser shall keep it. */
    String sealed(byte[] key, Clock clock) {
        var claims = new JWTClaimsSet.Builder()
                .claim(STATE, state.getValue())
                .claim(NONCE, nonce.getValue())
                .claim(VERIFIER, verifier.getValue())
                .claim(BACK, back)
                .expirationTime(Date.from(clock.instant().plus(LONGEST)))
                .build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of 256 bits signs", e);
        }
        return jwt.serialize();
    }

    /** Empty where it is none of ours, or too old. */
    static Optional<Errand> open(String sealed, byte[] key, Clock clock) {
        try {
            var jwt = SignedJWT.parse(sealed);
            if (!jwt.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            var claims = jwt.getJWTClaimsSet();
            if (!claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                return Optional.empty();
            }
            return Optional.of(new Errand(
                    new State(claims.getStringClaim(STATE)),
                    new Nonce(claims.getStringClaim(NONCE)),
                    new CodeVerifier(claims.getStringClaim(VERIFIER)),
                    claims.getStringClaim(BACK)));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
