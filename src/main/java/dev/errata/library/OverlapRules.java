package dev.errata.library;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The regex against those of the other entries. Entries that are tied to each other may overlap: their authors know. */
final class OverlapRules {

    private static final int NAMED = 3;

    private final Sheet sheet;
    private final RegexHits own;
    private final Neighbours neighbours;

    private OverlapRules(Sheet sheet, RegexHits own, Neighbours neighbours) {
        this.sheet = sheet;
        this.own = own;
        this.neighbours = neighbours;
    }

    static void check(Sheet sheet, RegexHits own, Neighbours neighbours) {
        var rules = new OverlapRules(sheet, own, neighbours);
        rules.shared();
        rules.swallowed();
        if (own != neighbours.hits() && !own.of(sheet.file().id(), "")) {
            rules.swallows();
        }
    }

    private void shared() {
        var others = others(neighbours.withRegex(sheet.entry().recognition().regex()));
        if (!others.isEmpty()) {
            note(Rule.REGEX_SHARED, "The regex is also that of " + names(others) + ".");
        }
    }

    /** A regex that matches the empty string swallows everything, and has a finding for that already. */
    private void swallowed() {
        var others = others(neighbours.hits().inAll(own.cases(sheet.entry())));
        others.removeAll(neighbours.hits().in(""));
        others.removeAll(neighbours.withRegex(sheet.entry().recognition().regex()));
        if (!others.isEmpty()) {
            note(
                    Rule.REGEX_SWALLOWED,
                    "All that the regex finds of the entry's own texts is also found by " + names(others) + ".");
        }
    }

    /** Of a draft alone: what is published already would otherwise be blamed for it. */
    private void swallows() {
        var others = others(neighbours
                .mayBeHitBy(sheet.entry().recognition().regex())
                .filter(this::swallows)
                .map(Entry::id)
                .toList());
        others.removeAll(neighbours.withRegex(sheet.entry().recognition().regex()));
        if (!others.isEmpty()) {
            note(Rule.REGEX_SWALLOWED, "The regex also finds all that is found by " + names(others) + ".");
        }
    }

    private boolean swallows(Entry other) {
        if (!hitsAny(other)) {
            // Having its literals is not yet being hit.
            return false;
        }
        var cases = neighbours.hits().cases(other);
        return !cases.isEmpty() && own.inAll(cases).contains(sheet.file().id());
    }

    private boolean hitsAny(Entry other) {
        return own.of(sheet.file().id(), other.recognition().signature().en())
                || other.samples().stream()
                        .anyMatch(
                                sample -> sample.match() && own.of(sheet.file().id(), sample.text()));
    }

    private List<EntryId> others(Collection<EntryId> ids) {
        return ids.stream()
                .filter(id -> !id.equals(sheet.file().id()) && !neighbours.tied(sheet.entry(), id))
                .sorted()
                .collect(Collectors.toList());
    }

    private void note(Rule rule, String message) {
        sheet.note(
                rule, "/regex", message, "Narrow the broader of the two, or tie the entries in the transition graph.");
    }

    private static String names(List<EntryId> ids) {
        var named = ids.stream().limit(NAMED).map(EntryId::toString).collect(Collectors.joining(", "));
        return ids.size() <= NAMED ? named : named + " and " + (ids.size() - NAMED) + " more";
    }
}
