package dev.errata.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * Somebody who may sign in.
 *
 * @param mustChange whether the password was given by somebody else, and another must be chosen before anything else
 * @param disabled whether nobody is let in by that name for now
 */
record Account(String name, String role, PasswordHash password, boolean mustChange, boolean disabled) {

    /** The attribute of an identity that may only choose a password. */
    static final String MUST_CHANGE = "errata.must-change";

    Account(String name, String role, PasswordHash password) {
        this(name, role, password, false, false);
    }

    /** Of the person, as signed in by password or by a session that began so. */
    QuarkusSecurityIdentity.Builder person() {
        var person = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(Roles.SELF);
        return mustChange ? person.addAttribute(MUST_CHANGE, true) : person.addRoles(Roles.upTo(role));
    }

    /** Of a program that acts for the person, with that role or the person's own if it is a lesser one. */
    SecurityIdentity program(String role) {
        var program = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name));
        return mustChange
                ? program.build()
                : program.addRoles(Roles.upTo(Roles.lesser(role, this.role))).build();
    }
}
