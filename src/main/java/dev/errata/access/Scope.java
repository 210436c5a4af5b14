package dev.errata.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that a token may do: never more than its owner. */
public enum Scope {
    LOOKUP(Roles.READER),
    EDIT(Roles.EDITOR),
    REVIEW(Roles.REVIEWER),
    ADMIN(Roles.ADMIN);

    private final String role;

    Scope(String role) {
        this.role = role;
    }

    /** By its word on the wire. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** As it is called outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that it gives, if the owner has it. */
    public String role() {
        return role;
    }
}
