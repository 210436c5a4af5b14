package dev.errata.web;

import dev.errata.web.DraftPage.ShownConflict;
import java.util.List;

/**
 * An entry file and an editor who changed the same entry.
 *
 * @param revision that the entry has now
 * @param changes from what the entry says to what the file says
 * @param conflicts where both contradict each other
 */
record ConflictPage(
        long id,
        String entry,
        String path,
        int revision,
        Ago found,
        List<ShownChange> changes,
        List<ShownConflict> conflicts,
        String done) {

    ConflictPage {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    public String href() {
        return "/entries/" + entry;
    }
}
