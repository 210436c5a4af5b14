package dev.errata.library;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what is wrong with entries. The loader is lenient, the linter strict. Stateless but for its clock, thread-safe. */
public final class Linter {

    private final Clock clock;

    /** @param clock tells what day it is: an entry can grow stale */
    public Linter(Clock clock) {
        this.clock = clock;
    }

    /** Lints all entries of a library against each other. Findings come by file, and by line in a file. */
    public List<Finding> lint(Collection<LoadedFile> files) {
        return lint(files, List.of());
    }

    /**
     * Lints entries against each other and against others that are known besides, which are not linted themselves.
     *
     * @param known without those that are linted, or with older states of them, which are passed over
     */
    public List<Finding> lint(Collection<LoadedFile> files, Collection<Entry> known) {
        var entries = new LinkedHashMap<EntryId, Entry>();
        known.forEach(entry -> entries.put(entry.id(), entry));
        files.forEach(file -> entries.put(file.id(), file.document().entry()));
        var neighbours = Neighbours.of(entries.values());
        var ordinary = OrdinaryLines.hitBy(neighbours.hits());
        return files.stream()
                .flatMap(file -> lint(file, neighbours.hits(), neighbours, ordinary).stream())
                .toList();
    }

    /**
     * Lints one document, such as a draft, as if it were published among its neighbours.
     *
     * @param neighbours may hold an older state of the entry, which is passed over
     */
    public List<Finding> lintOne(EntryDocument document, Neighbours neighbours) {
        return lintOne(LoadedFile.unfiled(document), neighbours);
    }

    /** The same for a document whose text is at hand, so that findings have their lines. */
    public List<Finding> lintOne(LoadedFile file, Neighbours neighbours) {
        var own = RegexHits.of(List.of(file.document().entry()));
        return lint(file, own, neighbours, OrdinaryLines.hitBy(own));
    }

    private List<Finding> lint(
            LoadedFile file, RegexHits own, Neighbours neighbours, Map<EntryId, List<String>> ordinary) {
        var sheet = new Sheet(file);
        TypeRules.check(sheet);
        PlaceRules.check(sheet);
        FigureRules.check(sheet, LocalDate.now(clock));
        TranslationRules.check(sheet);
        RemedyRules.check(sheet);
        ContentRules.check(sheet);
        TieRules.check(sheet, neighbours);
        CheckRules.check(sheet);
        SampleRules.presence(sheet);
        if (RegexRules.check(sheet)) {
            SampleRules.check(sheet, own, ordinary.getOrDefault(file.id(), List.of()));
            OverlapRules.check(sheet, own, neighbours);
        }
        return sheet.findings();
    }
}
