package dev.errata.access;

import dev.errata.access.VouchedSignIn.Refused;
import dev.errata.access.VouchedSignIn.Welcome;
import dev.errata.access.VouchedSignIn.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Signs people in whom another service vouches for. Their account is found by who they are there, whatever they are called by now, and
 * made at the first time. None of them is ever counted as the administrator who can always sign in here. Thread-safe.
 */
@ApplicationScoped
public class VouchedSignIns {

    private static final int SUBJECT_LIMIT = 512;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;

    VouchedSignIns(Accounts accounts, Sessions sessions, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Begins a session, with the role that the service claims now.
     *
     * @param subject who it is, among all that any service vouches for
     * @param names that a new account may have, the best first
     * @param role one that there is
     * @param client what the browser calls itself
     */
    @Transactional
    public VouchedSignIn signIn(String subject, List<String> names, String role, String client) {
        if (subject.length() > SUBJECT_LIMIT || subject.indexOf('\0') >= 0 || !Roles.RISING.contains(role)) {
            return new Refused(Why.UNNAMED);
        }
        var name = names.stream().filter(VouchedSignIns::fits).findFirst();
        var row = accounts.rowOf(subject).or(() -> make(subject, name, role));
        if (row.isEmpty()) {
            return new Refused(name.isEmpty() ? Why.UNNAMED : Why.TAKEN);
        }
        if (row.get().disabled) {
            return new Refused(Why.DISABLED);
        }
        follow(row.get(), role);
        return new Welcome(sessions.begin(row.get().name, client));
    }

    private Optional<AccountRow> make(String subject, Optional<String> name, String role) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (accounts.addVouched(name.get(), role, subject)) {
            audit.record(name.get(), "account.made", name.get(), role + ", vouched for");
        }
        // Where the same person was faster in another browser, it is there now; where somebody else has the name, it is
        // not.
        return accounts.rowOf(subject);
    }

    private void follow(AccountRow row, String role) {
        if (!row.role.equals(role)) {
            audit.record(row.name, "account.role", row.name, row.role + " → " + role + ", vouched for");
            row.role = role;
            sessions.endAll(row.name);
        }
    }

    /** The administrator's account gets a password at a start, which nobody may have who is vouched for. */
    private static boolean fits(String name) {
        return People.mayBeCalled(name) && !name.equals(AdminAccount.NAME);
    }
}
