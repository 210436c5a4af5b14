package dev.errata.web;

import dev.errata.entry.EntryId;

/** Where the pages are. */
final class Addresses {

    private Addresses() {}

    static String of(EntryId id) {
        return "/entries/" + id;
    }
}
