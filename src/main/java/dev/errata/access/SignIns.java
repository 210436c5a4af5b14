package dev.errata.access;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Signs people in with a browser, and lets them choose their password. */
@ApplicationScoped
public class SignIns {

    private final Admission admission;
    private final Sessions sessions;
    private final People people;

    SignIns(Admission admission, Sessions sessions, People people) {
        this.admission = admission;
        this.sessions = sessions;
        this.people = people;
    }

    /**
     * Takes as long as a password's hash does.
     *
     * @param client what the browser calls itself
     */
    public SignedIn signIn(String name, char[] password, String client) {
        return admitted(() -> {
            var account = admission.admit(name, password);
            return new SignedIn.Welcome(sessions.begin(account.name(), client), account.mustChange());
        });
    }

    /**
     * Another password for whoever knows the present one. All sessions end, and a fresh one begins.
     *
     * @throws IllegalArgumentException if {@link People#fits} says no
     */
    public SignedIn choose(String name, char[] present, String fresh, String client) {
        return admitted(() -> {
            admission.admit(name, present);
            people.choose(name, fresh);
            return new SignedIn.Welcome(sessions.begin(name, client), false);
        });
    }

    private static SignedIn admitted(Supplier<SignedIn> attempt) {
        try {
            return attempt.get();
        } catch (AuthenticationFailedException e) {
            Duration wait = e.getAttribute(Admission.WAIT);
            return wait == null ? new SignedIn.Wrong() : new SignedIn.TooEarly(wait);
        }
    }
}
