package dev.errata.porch;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/**
 * The cookie by which a browser is known in which somebody is signed in. Without an age: browsers forget it when they are closed, if the
 * session has not ended before.
 */
public final class SessionCookie {

    static final String NAME = "errata_session";

    private SessionCookie() {}

    /**
     * Makes a browser known from now on.
     *
     * @param secure whether it is only ever sent where nobody can read along
     */
    public static NewCookie begin(String secret, boolean secure) {
        return cookie(secret, secure).build();
    }

    /** Makes a browser forget it. */
    public static NewCookie end(boolean secure) {
        return cookie("", secure).maxAge(0).build();
    }

    private static NewCookie.Builder cookie(String value, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.LAX);
    }
}
