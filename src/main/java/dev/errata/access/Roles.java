package dev.errata.access;

import java.util.List;
import java.util.Set;

/**
 * What accounts may do, by the names that {@link jakarta.annotation.security.RolesAllowed} wants: constants, as an enum is none.
 *
 * <p>Each role may do what those before it may: whoever signs in bears the names of all of them.
 */
public final class Roles {

    /** May see what is not public: samples of logs, and everything where looking up is not open to all. */
    public static final String READER = "reader";

    /** May write drafts, import and comment, and decide on unknowns. */
    public static final String EDITOR = "editor";

    /** May publish, retire and restore, and take learned figures. */
    public static final String REVIEWER = "reviewer";

    /** May write everything that others wrote, and undo it; lets people and programs in. */
    public static final String ADMIN = "admin";

    /**
     * Borne by everybody who signed in themselves, and by no program that acts for somebody: may change what belongs to the account. No
     * step between the others.
     */
    public static final String SELF = "self";

    /** From the one that may least to the one that may most. */
    public static final List<String> RISING = List.of(READER, EDITOR, REVIEWER, ADMIN);

    private Roles() {}

    /**
     * That role and all that it includes.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    public static Set<String> upTo(String role) {
        int place = RISING.indexOf(role);
        if (place < 0) {
            throw new IllegalArgumentException("a role is one of " + RISING + ": " + role);
        }
        return Set.copyOf(RISING.subList(0, place + 1));
    }

    /** The one of both that may less. */
    static String lesser(String one, String other) {
        return upTo(one).contains(other) ? other : one;
    }
}
