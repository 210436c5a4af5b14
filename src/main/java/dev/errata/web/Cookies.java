package dev.errata.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/** Cookies that hold a reader's choices; there are no others. */
final class Cookies {

    private static final int YEAR_OF_SECONDS = 365 * 24 * 60 * 60;

    private Cookies() {}

    static NewCookie kept(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(YEAR_OF_SECONDS)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
    }
}
