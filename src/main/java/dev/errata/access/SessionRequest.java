package dev.errata.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who it is that shows this secret of a session. */
public final class SessionRequest extends BaseAuthenticationRequest {

    private final String secret;

    public SessionRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
