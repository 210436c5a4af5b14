package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.match.KnowledgeBase.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entries in the order of their ids. Immutable. */
record Listing(List<PublishedEntry> all) {

    Listing {
        all = List.copyOf(all);
    }

    /** The same after some changes: what an entry says now, empty where it is gone. */
    Listing with(Map<EntryId, Optional<PublishedEntry>> edits) {
        var now = new ArrayList<>(all);
        edits.forEach((id, entry) -> {
            int at = place(now, id);
            if (at < now.size() && now.get(at).entry().id().equals(id)) {
                now.remove(at);
            }
            entry.ifPresent(it -> now.add(at, it));
        });
        return new Listing(now);
    }

    /** Where an entry of this id is, or would be. */
    private static int place(List<PublishedEntry> entries, EntryId id) {
        int at = 0;
        for (int end = entries.size(); at < end; ) {
            int middle = (at + end) >>> 1;
            if (entries.get(middle).entry().id().compareTo(id) < 0) {
                at = middle + 1;
            } else {
                end = middle;
            }
        }
        return at;
    }

    /** What is otherwise than in {@code before}. */
    @SuppressWarnings("ReferenceEquality") // To compare what they say would take long; nearly all are the very same.
    Changed since(Listing before) {
        var published = new ArrayList<PublishedEntry>();
        var gone = new ArrayList<EntryId>();
        int at = 0;
        for (var now : all) {
            if (at < before.all.size() && before.all.get(at) == now) {
                at++;
                continue;
            }
            while (at < before.all.size() && before.id(at).compareTo(now.entry().id()) < 0) {
                gone.add(before.id(at++));
            }
            boolean known =
                    at < before.all.size() && before.id(at).equals(now.entry().id());
            if (!known || !before.all.get(at).equals(now)) {
                published.add(now);
            }
            at += known ? 1 : 0;
        }
        for (; at < before.all.size(); at++) {
            gone.add(before.id(at));
        }
        return new Changed(published, gone);
    }

    private EntryId id(int at) {
        return all.get(at).entry().id();
    }
}
