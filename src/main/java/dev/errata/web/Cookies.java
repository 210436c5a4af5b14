package dev.errata.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/** Cookies that hold a reader's choices, or a name made of chance for who said something; there are no others. */
final class Cookies {

    private static final int YEAR_OF_SECONDS = 365 * 24 * 60 * 60;

    private Cookies() {}

    static NewCookie kept(String name, String value) {
        return kept(name, value, false);
    }

    /** @param secure whether it is only ever sent where nobody can read along */
    static NewCookie kept(String name, String value, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(YEAR_OF_SECONDS)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.LAX)
                .build();
    }
}
