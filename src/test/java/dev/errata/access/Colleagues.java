package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** People for tests of other rooms: they have signed in before, and chosen their password. */
@ApplicationScoped
public class Colleagues {

    public static final String PASSWORD = "a password of some length";

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** Lets somebody in who may do what that role may. */
    public void add(String name, String role) {
        people.add(name, role, Optional.of(PASSWORD + " to be changed"), "test");
        people.choose(name, PASSWORD);
    }
}
