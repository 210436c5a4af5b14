package dev.errata.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who it is that shows this token. */
public final class ApiTokenRequest extends BaseAuthenticationRequest {

    private final String secret;

    public ApiTokenRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
