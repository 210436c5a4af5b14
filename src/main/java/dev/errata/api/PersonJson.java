package dev.errata.api;

import dev.errata.access.Person;
import java.time.Instant;

/** Somebody who may sign in. */
record PersonJson(String name, String role, boolean mustChange, boolean disabled, boolean external, Instant changedAt) {

    static PersonJson of(Person person) {
        return new PersonJson(
                person.name(),
                person.role(),
                person.mustChange(),
                person.disabled(),
                person.external(),
                person.changedAt());
    }
}
