package dev.errata.access;

/** What accounts may do, by the names that {@link jakarta.annotation.security.RolesAllowed} wants: constants, as an enum is none. */
public final class Roles {

    /** May write everything that others wrote, and undo it. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
