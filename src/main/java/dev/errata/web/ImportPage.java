package dev.errata.web;

import dev.errata.curation.ImportJob;
import dev.errata.entry.EntryId;
import dev.errata.library.Severity;
import dev.errata.transfer.Account;
import dev.errata.transfer.Fate;
import dev.errata.transfer.ImportReport;
import dev.errata.transfer.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, as a page shows it.
 *
 * @param report null as long as it runs, and where it failed
 */
record ImportPage(
        String id,
        String name,
        int done,
        int all,
        boolean running,
        boolean failed,
        @Nullable Shown report) {

    private static final int MOST = 50;

    /**
     * What came of it.
     *
     * @param writable how many there are to write, where this was a dry run
     * @param written those that were new or changed, as far as they are listed
     * @param more how many of them are not listed
     */
    record Shown(
            boolean dry,
            String into,
            List<Total> totals,
            int writable,
            List<Row> conflicts,
            List<Row> refused,
            List<Row> written,
            int more,
            List<Tally> lost,
            List<Found> found,
            int passed,
            int unlicensed) {

        /** Of the conflicts that are not listed. */
        public int conflictsMore() {
            return hidden("conflict", conflicts.size());
        }

        /** Of those refused that are not listed. */
        public int refusedMore() {
            return hidden("refused", refused.size());
        }

        private int hidden(String fate, int shown) {
            return totals.stream()
                    .filter(it -> it.fate().equals(fate))
                    .mapToInt(it -> (int) it.count() - shown)
                    .findFirst()
                    .orElse(0);
        }
    }

    record Total(String fate, long count) {}

    /** How often the linter found one thing. */
    record Found(long count, boolean error, String code, String title) {

        static Found of(Tally tally) {
            return new Found(tally.count(), tally.what().startsWith(Severity.ERROR.word()), tally.code(), tally.why());
        }
    }

    /**
     * One entry.
     *
     * @param href empty where it has no page
     */
    record Row(String entry, String href, String place, String code, String why, String mend) {

        static Row of(Account account, boolean live) {
            var named = account.entryId().isEmpty() ? account.originalId() : account.entryId();
            var href = EntryId.parse(account.entryId())
                    .filter(any -> live)
                    .map(Addresses::of)
                    .orElse("");
            return new Row(named, href, account.place(), account.hindrance().code(), account.reason(), account.mend());
        }
    }

    static ImportPage of(ImportJob job) {
        return new ImportPage(
                job.id(),
                job.name(),
                job.done(),
                job.all(),
                job.state() instanceof ImportJob.State.Running,
                job.state() instanceof ImportJob.State.Failed,
                job.report().map(ImportPage::shown).orElse(null));
    }

    private static Shown shown(ImportReport report) {
        var written = new ArrayList<>(report.of(Fate.TAKEN));
        written.addAll(report.of(Fate.CHANGED));
        boolean live = !report.dryRun() && report.into().equals("revisions");
        return new Shown(
                report.dryRun(),
                report.into(),
                Arrays.stream(Fate.values())
                        .map(it -> new Total(it.word(), report.count(it)))
                        .toList(),
                written.size(),
                rows(report.of(Fate.CONFLICT), true),
                rows(report.of(Fate.REFUSED), false),
                rows(written, live),
                Math.max(0, written.size() - MOST),
                first(Tally.lost(report)),
                first(Tally.findings(report)).stream().map(Found::of).toList(),
                report.passedOver().size(),
                report.unlicensed());
    }

    private static List<Row> rows(List<Account> accounts, boolean live) {
        return first(accounts).stream().map(it -> Row.of(it, live)).toList();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
