package dev.errata.access;

import dev.errata.access.PersonChange.Done;
import dev.errata.access.PersonChange.Refused;
import dev.errata.access.PersonChange.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Who may sign in, and as what: for administrators. Each change is recorded, and ends the sessions of whom it is about. Thread-safe. */
@ApplicationScoped
public class People {

    /** Of characters; what is shorter is guessed. */
    public static final int SHORTEST = 12;

    /** A password is hashed whole. */
    public static final int LONGEST = 200;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");

    /** Under these names the service itself writes. */
    private static final Set<String> OURS = Set.of(AdminAccount.START, "file", "anonymous");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    People(Accounts accounts, Sessions sessions, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whether that may be somebody's password. */
    public static boolean fits(String name, String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST && !password.equalsIgnoreCase(name);
    }

    /** Whether an account may have that name. */
    static boolean mayBeCalled(String name) {
        return NAME.matcher(name).matches() && !OURS.contains(name);
    }

    /** Everybody, by name. */
    public List<Person> list() {
        return accounts.list();
    }

    @Transactional
    public Optional<Person> find(String name) {
        return accounts.row(name).map(AccountRow::person);
    }

    /**
     * Lets somebody in from now on, who has to choose another password at the first sign-in.
     *
     * @param given the first password; where none is given, one is drawn
     */
    @Transactional
    public PersonChange add(String name, String role, Optional<String> given, String by) {
        if (!mayBeCalled(name)) {
            return new Refused(Why.MISNAMED);
        }
        if (!Roles.RISING.contains(role)) {
            return new Refused(Why.NO_ROLE);
        }
        if (given.isPresent() && !fits(name, given.get())) {
            return new Refused(Why.WEAK_PASSWORD);
        }
        var password = given.orElseGet(() -> FreshPassword.draw(random));
        if (!accounts.add(new Account(name, role, hash(password), true, false))) {
            return new Refused(Why.TAKEN);
        }
        audit.record(by, "account.made", name, role);
        return new Done(accounts.row(name).orElseThrow().person(), given.isPresent() ? "" : password);
    }

    /** Takes effect at once: sessions end, and tokens can do no more than the role. */
    @Transactional
    public PersonChange giveRole(String name, String role, String by) {
        if (!Roles.RISING.contains(role)) {
            return new Refused(Why.NO_ROLE);
        }
        return change(name, !role.equals(Roles.ADMIN), row -> {
            if (!row.role.equals(role)) {
                audit.record(by, "account.role", name, row.role + " → " + role);
                row.role = role;
                sessions.endAll(name);
            }
        });
    }

    /** Lets nobody in by that name until it is switched on again. */
    @Transactional
    public PersonChange switchOff(String name, String by) {
        return change(name, true, row -> {
            if (!row.disabled) {
                audit.record(by, "account.disabled", name, "");
                row.disabled = true;
                sessions.endAll(name);
            }
        });
    }

    @Transactional
    public PersonChange switchOn(String name, String by) {
        return change(name, false, row -> {
            if (row.disabled) {
                audit.record(by, "account.enabled", name, "");
                row.disabled = false;
            }
        });
    }

    /** Gives another first password, as to somebody who was added just now. */
    @Transactional
    public PersonChange reset(String name, Optional<String> given, String by) {
        var row = accounts.row(name);
        if (row.isEmpty()) {
            return new Refused(Why.UNKNOWN);
        }
        if (row.get().subject != null) {
            return new Refused(Why.EXTERNAL);
        }
        if (given.isPresent() && !fits(name, given.get())) {
            return new Refused(Why.WEAK_PASSWORD);
        }
        var password = given.orElseGet(() -> FreshPassword.draw(random));
        accounts.change(name, hash(password));
        row.get().mustChange = true;
        sessions.endAll(name);
        audit.record(by, "account.password", name, "reset");
        return new Done(row.get().person(), given.isPresent() ? "" : password);
    }

    /** What the account did stays on record. */
    @Transactional
    public PersonChange remove(String name, String by) {
        return change(name, true, row -> {
            audit.record(by, "account.removed", name, row.role);
            accounts.remove(row);
        });
    }

    /** For whoever proved to be that person. */
    @Transactional
    void choose(String name, String password) {
        if (!fits(name, password)) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        accounts.change(name, hash(password));
        sessions.endAll(name);
        audit.record(name, "account.password", name, "chosen");
    }

    /** @param lessens whether the account is no administrator's afterwards */
    private PersonChange change(String name, boolean lessens, Consumer<AccountRow> act) {
        // First of all: what is read of an account before the lock may be different after it.
        var administrators = accounts.lockAdministrators();
        var row = accounts.row(name);
        if (row.isEmpty()) {
            return new Refused(Why.UNKNOWN);
        }
        if (lessens && administrators.equals(List.of(name))) {
            return new Refused(Why.LAST_ADMIN);
        }
        act.accept(row.get());
        return new Done(row.get().person(), "");
    }

    private PasswordHash hash(String password) {
        return PasswordHash.of(password.toCharArray(), random);
    }
}
