package dev.errata.web;

import dev.errata.entry.Entry;
import java.util.List;

/** An entry that may be behind a symptom, and the checks that tell. */
record ShownCause(String href, String signature, Said translation, List<Probe> probes) {

    static List<ShownCause> of(List<Entry> causes, Language language) {
        return causes.stream()
                .map(entry -> new ShownCause(
                        Addresses.of(entry.id()),
                        entry.recognition().signature().en(),
                        Headline.translation(entry, language),
                        Probe.of(entry.checks(), language)))
                .toList();
    }
}
