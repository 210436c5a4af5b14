package dev.errata.access;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/** Sees to it at each start that there is an administrator whose password somebody knows. */
@ApplicationScoped
class AdminAccount {

    static final String NAME = "admin";

    /** Who acts where nobody is signed in. */
    static final String START = "start";

    /** Shorter ones are guessed within months at the pace that {@link Attempts} allows; they are taken all the same. */
    private static final int SHORT = 12;

    private final Config config;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    AdminAccount(Config config, Accounts accounts, Sessions sessions, Audit audit) {
        this.config = config;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        // Not the log: it may be sent elsewhere, kept for years, or switched off just when this line is needed.
        settle(GivenSecret.in(config, GivenSecret.PASSWORD), System.out::println);
    }

    /**
     * Makes the account where there is none, and gives it another password where the setting says so.
     *
     * @param given the password that it shall have; where none is given, a new account gets a drawn one
     * @param print shows a drawn password to whoever started the service
     */
    @Transactional
    void settle(Optional<String> given, Consumer<String> print) {
        var former = accounts.find(NAME);
        if (former.isEmpty()) {
            // Where the account was removed for others that may do as much, it is made again only if the operator says
            // so.
            if (given.isPresent() || accounts.lockAdministrators().isEmpty()) {
                make(given, print);
            }
        } else if (given.isPresent()
                && !former.get().password().fits(given.get().toCharArray())) {
            accounts.change(NAME, PasswordHash.of(given.get().toCharArray(), random));
            sessions.endAll(NAME);
            audit.record(START, "account.password", NAME, "replaced by the setting errata.admin.password");
            Log.info("the administrator has another password now, the one of errata.admin.password");
        }
        if (given.isPresent() && given.get().length() < SHORT) {
            Log.warnf("errata.admin.password has fewer than %d characters: take a longer one", SHORT);
        }
    }

    private void make(Optional<String> given, Consumer<String> print) {
        var password = given.orElseGet(() -> FreshPassword.draw(random));
        if (!accounts.add(new Account(NAME, Roles.ADMIN, PasswordHash.of(password.toCharArray(), random)))) {
            // Another node was faster, and its password holds.
            return;
        }
        audit.record(START, "account.made", NAME, "");
        if (given.isPresent()) {
            Log.info("the administrator was made, with the password of errata.admin.password");
            return;
        }
        // May be printed this once: nobody else can tell it, and only its hash is kept. Before the commit, so that a
        // process that
        // is killed in between leaves no account whose password nobody saw.
        print.accept("""

                First start: the administrator was made. This is shown once.
                  user:     %s
                  password: %s
                """.formatted(NAME, password));
        Log.info("the administrator was made; the password was printed to standard output");
    }
}
