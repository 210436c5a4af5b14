package dev.errata.web;

import dev.errata.entry.Entry.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One command to run, and what its output tells.
 *
 * @param signs most telling first; never empty
 */
record Probe(String run, List<Sign> signs) {

    /**
     * What a find in the output means.
     *
     * @param lookFor a regex
     * @param supports true where it speaks for the cause, false where it rules it out
     */
    record Sign(Said name, String lookFor, boolean supports) {}

    /** Checks that share a command share a probe; the most telling come first. */
    static List<Probe> of(List<Check> checks, Language language) {
        var byCommand = checks.stream()
                .sorted(Comparator.comparingDouble(Check::weight).reversed())
                .collect(Collectors.groupingBy(check -> check.run().strip(), LinkedHashMap::new, Collectors.toList()));
        var probes = new ArrayList<Probe>();
        byCommand.forEach((run, asked) -> probes.add(new Probe(
                run,
                asked.stream()
                        .map(it -> new Sign(language.say(it.name()), it.lookFor(), it.supports()))
                        .toList())));
        return probes;
    }
}
