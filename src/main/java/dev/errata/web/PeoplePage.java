package dev.errata.web;

import dev.errata.access.Person;
import dev.errata.web.AccountPage.ShownToken;
import java.time.Clock;
import java.util.List;

/**
 * Who may sign in.
 *
 * @param fresh a first password that was drawn just now, and whose it is
 * @param done what was done, or what was wrong, as a token that the page has words for; or empty
 * @param about whom it was done to
 */
record PeoplePage(
        List<ShownPerson> people,
        List<String> roles,
        List<ShownToken> tokens,
        FreshKey fresh,
        String done,
        String about) {

    /** Somebody, as the one who looks sees them. */
    record ShownPerson(Person it, Ago changed, boolean you) {

        static ShownPerson of(Person person, String reader, Clock clock) {
            return new ShownPerson(
                    person, Ago.of(person.changedAt(), clock), person.name().equals(reader));
        }
    }
}
