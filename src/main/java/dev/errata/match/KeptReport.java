package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.match.Match.Reason;
import dev.errata.match.Match.Rival;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer is kept: which entries matched where, in the text without its secrets. The entries themselves are kept by their
 * revisions.
 */
record KeptReport(
        String maskedText,
        int maskedSecrets,
        int lines,
        boolean truncated,
        long tookNanos,
        @Nullable KeptContext context,
        @Nullable Map<String, String> software,
        List<KeptMatch> matches,
        List<KeptMatch> near) {

    record KeptContext(List<String> domains, Map<String, String> software, String os) {}

    record KeptMatch(
            String entryId,
            int revision,
            double score,
            List<Evidence> evidence,
            VersionFit versionFit,
            List<Reason> why,
            @Nullable List<KeptRival> rivals,
            @Nullable Grounds grounds,
            @Nullable String twinOf) {

        static KeptMatch of(Match match) {
            return new KeptMatch(
                    match.entry().id().toString(),
                    match.revision(),
                    match.score(),
                    match.evidence(),
                    match.versionFit(),
                    match.why(),
                    match.rivals().stream().map(KeptRival::of).toList(),
                    match.grounds(),
                    match.twinOf().map(EntryId::toString).orElse(null));
        }

        /** Answers that were kept before there were grounds have none. */
        Grounds groundsOf() {
            return grounds == null ? Grounds.NONE : grounds;
        }

        /** Answers that were kept before there were rivals have none. */
        List<Rival> rivalsOf() {
            return rivals == null
                    ? List.of()
                    : rivals.stream().map(KeptRival::rival).toList();
        }
    }

    record KeptRival(String entryId, String signature, double score, List<Reason> apart) {

        static KeptRival of(Rival rival) {
            return new KeptRival(rival.entry().toString(), rival.signature(), rival.score(), rival.apart());
        }

        Rival rival() {
            return new Rival(EntryId.of(entryId), signature, score, apart);
        }
    }

    /** Of answers that were kept before their context was, nothing is known but the text. */
    Context contextOf() {
        return context == null ? Context.NONE : new Context(context.domains(), context.software(), context.os());
    }

    /** Of answers that were kept before it was, only what the asker named is known. */
    Map<String, String> softwareOf() {
        return software == null ? Concerned.named(contextOf()) : software;
    }

    static KeptReport of(MatchReport report) {
        return new KeptReport(
                report.maskedText(),
                report.maskedSecrets(),
                report.lines(),
                report.truncated(),
                report.took().toNanos(),
                new KeptContext(
                        report.context().domains(),
                        report.context().software(),
                        report.context().os()),
                report.software(),
                report.matches().stream().map(KeptMatch::of).toList(),
                report.near().stream().map(KeptMatch::of).toList());
    }
}
