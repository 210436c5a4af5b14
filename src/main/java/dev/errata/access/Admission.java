package dev.errata.access;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Decides whether a name and a password belong together. Thread-safe. */
@ApplicationScoped
class Admission {

    /** The attribute of a failure that says after what {@link Duration} to try again. */
    static final String WAIT = "wait";

    /** So many may wait for their turn: a flood of attempts must leave threads to those who look things up. */
    private static final int QUEUE = 16;

    private final Accounts accounts;
    private final Attempts attempts;
    private final FailedSignIns failed;
    private final Verified verified;
    private final PasswordHash nobody;
    private final Semaphore queue = new Semaphore(QUEUE);
    private final Semaphore turn = new Semaphore(1, true);

    Admission(Accounts accounts, FailedSignIns failed, Clock clock) {
        var random = new SecureRandom();
        this.accounts = accounts;
        this.failed = failed;
        this.attempts = new Attempts(clock);
        this.verified = new Verified(clock, random);
        this.nobody = PasswordHash.ofNothing(random);
    }

    /**
     * Whoever that is.
     *
     * @throws AuthenticationFailedException as {@link #verify}
     */
    Account admit(String name, char[] password) {
        return recall(name, password).orElseGet(() -> verify(name, password));
    }

    /** Without a hash: who was verified a short while ago, as they are now. Another password, or none, was not verified. */
    Optional<Account> recall(String name, char[] password) {
        return verified.find(name, password)
                .flatMap(then -> accounts.find(name)
                        .filter(now -> !now.disabled())
                        .filter(now ->
                                now.password().toString().equals(then.password().toString())));
    }

    /**
     * Takes its time.
     *
     * @throws AuthenticationFailedException if they do not belong together, or, with {@link #WAIT}, if it is too early to try
     */
    Account verify(String name, char[] password) {
        refuseIfTooEarly(name);
        if (!queue.tryAcquire()) {
            throw tooEarly(Duration.ofSeconds(1));
        }
        try {
            // One at a time: what an attempt costs in time and memory is spent once, however many are made.
            turn.acquireUninterruptibly();
            try {
                return inTurn(name, password);
            } finally {
                turn.release();
            }
        } finally {
            queue.release();
        }
    }

    private Account inTurn(String name, char[] password) {
        // A page sends several requests at once: the first answers for all.
        var recalled = recall(name, password);
        if (recalled.isPresent()) {
            return recalled.get();
        }
        // Others may have failed since this one began to wait.
        refuseIfTooEarly(name);
        var account = accounts.find(name);
        // The same work whether or not there is such an account: the time taken must not tell.
        boolean fits = account.map(Account::password).orElse(nobody).fits(password);
        if (!fits || account.isEmpty() || account.get().disabled()) {
            failed.failed(account.map(Account::name).orElse(""), attempts.failed(name));
            throw new AuthenticationFailedException("wrong name or password");
        }
        verified.keep(account.get(), password);
        return account.get();
    }

    private void refuseIfTooEarly(String name) {
        var wait = attempts.wait(name);
        if (wait.isPositive()) {
            throw tooEarly(wait);
        }
    }

    private static AuthenticationFailedException tooEarly(Duration wait) {
        return new AuthenticationFailedException("too many attempts", Map.of(WAIT, wait));
    }
}
