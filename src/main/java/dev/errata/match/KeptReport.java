package dev.errata.match;

import dev.errata.match.Match.Reason;
import java.util.List;

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
        List<KeptMatch> matches,
        List<KeptMatch> near) {

    record KeptMatch(
            String entryId,
            int revision,
            double score,
            List<Evidence> evidence,
            VersionFit versionFit,
            List<Reason> why) {

        static KeptMatch of(Match match) {
            return new KeptMatch(
                    match.entry().id().toString(),
                    match.revision(),
                    match.score(),
                    match.evidence(),
                    match.versionFit(),
                    match.why());
        }
    }

    static KeptReport of(MatchReport report) {
        return new KeptReport(
                report.maskedText(),
                report.maskedSecrets(),
                report.lines(),
                report.truncated(),
                report.took().toNanos(),
                report.matches().stream().map(KeptMatch::of).toList(),
                report.near().stream().map(KeptMatch::of).toList());
    }
}
