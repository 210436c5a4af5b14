package dev.errata.transfer;

import java.util.List;

/**
 * What an import came to.
 *
 * @param dryRun whether nothing was written
 * @param into what was written: {@code revisions}, {@code drafts} or {@code files}
 * @param accounts in the order of their places
 * @param passedOver what was no entry
 * @param unlicensed entries that were read and of which nobody said under which licence they are
 */
public record ImportReport(
        boolean dryRun, String into, List<Account> accounts, List<Arrived.PassedOver> passedOver, int unlicensed) {

    public ImportReport {
        accounts = List.copyOf(accounts);
        passedOver = List.copyOf(passedOver);
    }

    /** How many fared so. */
    public long count(Fate fate) {
        return accounts.stream().filter(it -> it.fate() == fate).count();
    }

    /** Those that fared so. */
    public List<Account> of(Fate fate) {
        return accounts.stream().filter(it -> it.fate() == fate).toList();
    }

    /** Whether everything was taken, or had been before. */
    public boolean clean() {
        return count(Fate.CONFLICT) == 0 && count(Fate.REFUSED) == 0;
    }
}
