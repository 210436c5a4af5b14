package dev.errata.transfer;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.library.Finding;
import dev.errata.library.Linter;
import dev.errata.library.LoadedFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has arrived, compared with what there is: the plan of an import before anything is written. Immutable.
 *
 * @param arrived in the order of their places
 */
public record Import(List<Arrived> arrived, Map<EntryId, Comparison> comparisons, Map<String, List<Finding>> findings) {

    public Import {
        arrived = List.copyOf(arrived);
        comparisons = Map.copyOf(comparisons);
        findings = Map.copyOf(findings);
    }

    /**
     * Compares, lints what is new, and writes nothing.
     *
     * @param present what there is of an entry
     * @param known all entries that are live, as neighbours for the linter
     * @param clock tells the linter what day it is
     */
    public static Import of(
            List<Arrived> arrived, Function<EntryId, Optional<Present>> present, Collection<Entry> known, Clock clock) {
        var comparisons = new HashMap<EntryId, Comparison>();
        var linted = new ArrayList<LoadedFile>();
        for (var one : arrived) {
            if (one instanceof Arrived.Read read) {
                var comparison = Comparison.of(read, present.apply(read.id()));
                comparisons.put(read.id(), comparison);
                if (comparison.fate().writes()) {
                    linted.add(LoadedFile.unfiled(read.document()));
                }
            }
        }
        var findings = new Linter(clock).lint(linted, known).stream().collect(Collectors.groupingBy(Finding::entryId));
        return new Import(arrived, comparisons, findings);
    }

    /** What is to be written, in order. */
    public List<Arrived.Read> toWrite() {
        return reads().stream().filter(it -> comparison(it).fate().writes()).toList();
    }

    /** What it means for what there is. */
    public Comparison comparison(Arrived.Read read) {
        return comparisons.getOrDefault(read.id(), new Comparison(Fate.REFUSED, Hindrance.NONE, "", ""));
    }

    /** How many entries there are to look at. */
    public int size() {
        return (int) arrived.stream()
                .filter(it -> !(it instanceof Arrived.PassedOver))
                .count();
    }

    /**
     * The report on it.
     *
     * @param outdone fates that turned out otherwise while it was written, as somebody was faster
     */
    public ImportReport report(boolean dryRun, String into, Map<EntryId, Comparison> outdone) {
        var accounts = new ArrayList<Account>();
        var passedOver = new ArrayList<Arrived.PassedOver>();
        for (var one : arrived) {
            switch (one) {
                case Arrived.PassedOver passed -> passedOver.add(passed);
                case Arrived.Refused refused -> accounts.add(Account.of(refused));
                case Arrived.Read read ->
                    accounts.add(Account.of(
                            read,
                            outdone.getOrDefault(read.id(), comparison(read)),
                            findings.getOrDefault(read.id().toString(), List.of())));
            }
        }
        int unlicensed = (int) reads().stream()
                .filter(it -> !it.format().own())
                .filter(it -> it.document()
                        .json()
                        .path("provenance")
                        .path("licence")
                        .asText()
                        .isBlank())
                .count();
        return new ImportReport(dryRun, into, accounts, passedOver, unlicensed);
    }

    private List<Arrived.Read> reads() {
        return arrived.stream()
                .filter(Arrived.Read.class::isInstance)
                .map(Arrived.Read.class::cast)
                .toList();
    }
}
