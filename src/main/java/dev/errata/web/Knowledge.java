package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.OsNote;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.Match.RatedWorkaround;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry tells a reader, under a match as on its own page.
 *
 * @param causes what may be behind it, where it is a symptom; else empty
 * @param probes the entry's own checks
 * @param allCommands of all checks, one a line, each once
 */
record Knowledge(
        Headline headline,
        Said rootCause,
        List<ShownWorkaround> workarounds,
        List<ShownDeadEnd> deadEnds,
        List<ShownCause> causes,
        List<Probe> probes,
        String allCommands,
        ShownVersions versions,
        List<ShownOs> systems,
        ShownTies ties) {

    /** What differs on an operating system. */
    record ShownOs(String os, Said note) {

        private static ShownOs of(OsNote note, Language language) {
            return new ShownOs(note.os(), language.sayEnglish(note.note()));
        }
    }

    static Knowledge of(
            Entry entry, List<RatedWorkaround> workarounds, List<Entry> causes, KnowledgeBase base, Language language) {
        var suspects = symptom(entry) ? ShownCause.of(causes, language) : List.<ShownCause>of();
        var probes = Probe.of(entry.checks(), language);
        return new Knowledge(
                Headline.of(entry, language),
                language.say(entry.rootCause()),
                ShownWorkaround.of(workarounds, language),
                ShownDeadEnd.of(entry.deadEnds(), language),
                suspects,
                probes,
                commands(Stream.concat(suspects.stream().flatMap(it -> it.probes().stream()), probes.stream())),
                ShownVersions.of(entry.applicability().versions(), language),
                entry.applicability().osNotes().stream()
                        .map(it -> ShownOs.of(it, language))
                        .toList(),
                ShownTies.of(entry, base, language));
    }

    public boolean checkable() {
        return !causes.isEmpty() || !probes.isEmpty();
    }

    /** What names a cause needs no other named; what merely leads up to it stands among its ties. */
    private static boolean symptom(Entry entry) {
        return entry.classification().generic()
                || entry.classification().category().equals("symptom");
    }

    private static String commands(Stream<Probe> probes) {
        return probes.map(Probe::run).filter(run -> !run.isBlank()).distinct().collect(Collectors.joining("\n"));
    }
}
