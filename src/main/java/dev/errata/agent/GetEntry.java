package dev.errata.agent;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.match.AnswerJson.BeliefJson;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows one entry. */
record GetEntry(Knowledge knowledge) implements Tool {

    /**
     * One entry.
     *
     * @param replaces the id that was asked for, where this entry has replaced it
     */
    record Shown(
            String entryId,
            @Nullable String replaces,
            int revision,
            String signature,
            @Nullable String errorCode,
            String rootCause,
            String domain,
            String category,
            String severity,
            List<String> tags,
            String verificationTier,
            @Nullable String lastConfirmed,
            BeliefJson confidence,
            List<Remedies.Workaround> workarounds,
            List<Remedies.DeadEnd> deadEnds,
            List<Remedies.Check> checks,
            List<Version> versions,
            List<Tie> leadsTo,
            List<Tie> precededBy,
            List<Tie> frequentlyConfusedWith,
            @Nullable String documentation) {}

    record Version(String version, String status, String introduced, String removed, String behaviorChange) {}

    record Tie(
            String entryId,
            @Nullable String condition,
            @Nullable String distinction) {}

    @Override
    public String name() {
        return "get_entry";
    }

    @Override
    public Done call(Arguments arguments, Caller caller) {
        var asked = arguments
                .text("id", "the id of an entry, such as \"redis/bgsave-fork-enomem\"")
                .strip();
        boolean chinese = arguments.chinese();
        var match = about(knowledge, asked).matches().getFirst();
        return new Done(shown(match, asked, chinese), text(match, chinese));
    }

    /** The entry of that id; throws a mishap where there is none. */
    static MatchReport about(Knowledge knowledge, String asked) {
        return EntryId.parse(asked)
                .flatMap(knowledge::about)
                .orElseThrow(
                        () -> new Mishap(
                                "There is no entry of that id. Ids look like \"redis/bgsave-fork-enomem\": find"
                                        + " the right one with search_entries, or send the text of the error to lookup_error."));
    }

    /** For a model: who wrote what, and the entry. */
    static String text(Match match, boolean chinese) {
        return Paper.PREFACE + Paper.of(match, chinese);
    }

    private static Shown shown(Match match, String asked, boolean chinese) {
        var entry = match.entry();
        var classified = entry.classification();
        var standing = entry.standing();
        var remedies = Remedies.of(match, chinese);
        return new Shown(
                entry.id().toString(),
                entry.id().toString().equals(asked) ? null : asked,
                match.revision(),
                entry.recognition().signature().in(chinese),
                LookupError.orNull(entry.recognition().errorCode()),
                entry.rootCause().in(chinese),
                entry.id().domain(),
                classified.category(),
                Remedies.token(classified.severity()),
                classified.tags(),
                Remedies.token(standing.tier()),
                LookupError.orNull(standing.lastConfirmed()),
                BeliefJson.of(match.confidence(), standing.confidence()),
                remedies.workarounds(),
                remedies.deadEnds(),
                remedies.checks(),
                entry.applicability().versions().stream()
                        .map(it -> new Version(
                                it.version(), it.status(), it.introduced(), it.removed(), it.behaviorChange()))
                        .toList(),
                ties(entry.ties().leadsTo()),
                ties(entry.ties().precededBy()),
                ties(entry.ties().confusedWith()),
                LookupError.orNull(entry.reference().officialDocUrl()));
    }

    private static List<Tie> ties(List<Entry.Tie> ties) {
        return ties.stream()
                .map(it ->
                        new Tie(it.errorId(), LookupError.orNull(it.condition()), LookupError.orNull(it.distinction())))
                .toList();
    }
}
