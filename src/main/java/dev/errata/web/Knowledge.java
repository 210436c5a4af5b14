package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.OsNote;
import dev.errata.feedback.EntryBelief;
import dev.errata.match.KnowledgeBase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells a reader, under a match as on its own page.
 *
 * @param causes what may be behind it, where it is a symptom; else empty
 * @param probes the entry's own checks
 * @param allCommands of all checks, one a line, each once
 * @param narrowing what tells it from what else it could be; null outside of an answer, and where nothing else comes into question
 */
record Knowledge(
        Headline headline,
        Said rootCause,
        List<ShownWorkaround> workarounds,
        List<ShownDeadEnd> deadEnds,
        List<ShownCause> causes,
        List<Probe> probes,
        String allCommands,
        @Nullable ShownNarrowing narrowing,
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
            Entry entry, EntryBelief belief, List<Entry> causes, KnowledgeBase base, Booth booth, Language language) {
        var ranked = Ranked.bestFirst(entry, belief);
        var suspects = symptom(entry) ? ShownCause.of(causes, language) : List.<ShownCause>of();
        var probes = Probe.of(entry.checks(), language);
        return new Knowledge(
                Headline.of(entry, ranked, language),
                language.say(entry.rootCause()),
                ShownWorkaround.of(ranked, entry.standing().evidenceCount(), booth, language),
                ShownDeadEnd.of(entry, belief, booth, language),
                suspects,
                probes,
                commands(Stream.concat(suspects.stream().flatMap(it -> it.probes().stream()), probes.stream())),
                booth.narrowing(),
                ShownVersions.of(entry.applicability().versions(), language),
                entry.applicability().osNotes().stream()
                        .map(it -> ShownOs.of(it, language))
                        .toList(),
                ShownTies.of(entry, base, language));
    }

    /** Whether this reader said of a workaround that it failed. */
    public boolean failed() {
        return workarounds.stream()
                .anyMatch(it -> it.vote() != null && it.vote().bad());
    }

    /** Whether this reader said anything of a workaround or a dead end. */
    public boolean spoken() {
        return Stream.concat(
                        workarounds.stream().map(it -> it.vote()),
                        deadEnds.stream().map(it -> it.vote()))
                .anyMatch(it -> it != null && it.spoken());
    }

    /** Whether causes are to be told apart now: what was tried has failed, or output was sent. */
    public boolean pressing() {
        return failed() || (narrowing != null && (narrowing.asked() || narrowing.tooLarge()));
    }

    /** Whether several entries come into question. */
    public boolean apart() {
        return !causes.isEmpty() || (narrowing != null && narrowing.size() > 1);
    }

    public boolean checkable() {
        return !causes.isEmpty() || !probes.isEmpty() || narrowing != null;
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
