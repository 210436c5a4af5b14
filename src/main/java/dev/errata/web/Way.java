package dev.errata.web;

import java.net.URI;

/** The way back to where a reader came from. */
final class Way {

    private Way() {}

    /** A place on this site: an address that could lead elsewhere leads to the front page. */
    static URI back(String back) {
        boolean inside =
                back.startsWith("/") && !back.startsWith("//") && back.chars().noneMatch(Way::tricky);
        try {
            return URI.create(inside ? back : "/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    /** Browsers read a backslash as a slash, and drop control characters. */
    private static boolean tricky(int character) {
        return character == '\\' || character <= ' ' || character == 0x7f;
    }
}
