package dev.errata.web;

import java.util.List;

/**
 * Everything that an entry ever said.
 *
 * @param live whether it answers now
 * @param successor the entry that took its place; empty where there is none
 * @param rows newest first
 * @param from the revision that is compared with another
 * @param to that other
 * @param done what came of the last act, as a token; empty where there was none
 */
record HistoryPage(
        String id,
        boolean live,
        String successor,
        List<ShownRevision> rows,
        int from,
        int to,
        List<ShownChange> changes,
        String done) {

    HistoryPage {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    public String href() {
        return "/entries/" + id;
    }

    public int latest() {
        return rows.getFirst().number();
    }

    /** Whether what is shown is how the entry differs from an older state of it, that can be restored. */
    public boolean restorable() {
        return from != latest() && to == latest();
    }
}
