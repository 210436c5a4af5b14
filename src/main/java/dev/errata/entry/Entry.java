package dev.errata.entry;

import java.util.List;

/**
 * What is known about one error. Immutable. Absent texts are empty, absent lists are empty; what the author wrote, down to unknown
 * keys, is kept in {@link EntryDocument}.
 *
 * @param locale BCP 47 tag of the unsuffixed fields
 * @param replaces older ids that lead here now
 */
public record Entry(
        EntryId id,
        Recognition recognition,
        Classification classification,
        Localized rootCause,
        List<Workaround> workarounds,
        List<DeadEnd> deadEnds,
        List<Check> checks,
        Applicability applicability,
        Ties ties,
        Standing standing,
        Reference reference,
        List<Sample> samples,
        List<EntryId> replaces,
        String locale) {

    public Entry {
        workarounds = List.copyOf(workarounds);
        deadEnds = List.copyOf(deadEnds);
        checks = List.copyOf(checks);
        samples = List.copyOf(samples);
        replaces = List.copyOf(replaces);
    }

    /** How the error is recognised in text. {@code regex} and {@code errorCode} are empty where there is none. */
    public record Recognition(Localized signature, String regex, List<String> aliases, String errorCode) {
        public Recognition {
            aliases = List.copyOf(aliases);
        }
    }

    /** The kind of failure. {@code rootCauseType} is "generic" where the entry names a symptom or a class of causes. */
    public record Classification(
            String category, String subcategory, String rootCauseType, Severity severity, List<String> tags) {
        public Classification {
            tags = List.copyOf(tags);
        }

        public boolean generic() {
            return rootCauseType.equals("generic");
        }
    }

    /**
     * What works. {@code id} is stable under reordering: derived from the English action unless authored.
     *
     * @param evidenceCount cases behind its own rate; 0 where the entry's count stands for it
     */
    public record Workaround(
            String id,
            Localized action,
            String how,
            Rate successRate,
            int evidenceCount,
            String condition,
            List<String> sources) {
        public Workaround {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What people try that does not work.
     *
     * @param evidenceCount cases behind its own rate; 0 where the entry's count stands for it
     */
    public record DeadEnd(
            String id,
            Localized action,
            String whyFails,
            Rate failRate,
            int evidenceCount,
            String condition,
            List<String> sources) {
        public DeadEnd {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Evidence that tells this root cause from others with the same symptom.
     *
     * @param run a read-only command
     * @param lookFor a regex over its output
     * @param supports true where a find speaks for this cause, false where it rules it out
     * @param weight 0..1
     */
    public record Check(Localized name, String run, String lookFor, boolean supports, double weight) {}

    /** Where it happens: the version matrix, and what differs per operating system. */
    public record Applicability(List<VersionRow> versions, List<OsNote> osNotes) {
        public Applicability {
            versions = List.copyOf(versions);
            osNotes = List.copyOf(osNotes);
        }
    }

    /** One row of the version matrix: "Product x.y.z" and what is known of it; all but {@code version} may be empty. */
    public record VersionRow(
            String version,
            String introduced,
            String deprecated,
            String removed,
            String behaviorChange,
            String status) {}

    public record OsNote(String os, String note) {}

    /** Ties to other entries. */
    public record Ties(List<Tie> leadsTo, List<Tie> precededBy, List<Tie> confusedWith) {
        public static final Ties NONE = new Ties(List.of(), List.of(), List.of());

        public Ties {
            leadsTo = List.copyOf(leadsTo);
            precededBy = List.copyOf(precededBy);
            confusedWith = List.copyOf(confusedWith);
        }
    }

    /** One tie. {@code probability} is NaN where the author gave none; texts may be empty. */
    public record Tie(String errorId, double probability, String condition, String distinction, String typicalDelay) {}

    /**
     * How far the entry can be trusted. Dates are ISO or empty.
     *
     * @param confidenceEvidence cases behind the confidence alone; 0 where it is the author's estimate
     * @param fixEvidence cases behind the fix success rate alone; 0 where the entry's count stands for it
     */
    public record Standing(
            Tier tier,
            Rate confidence,
            int confidenceEvidence,
            Rate fixSuccessRate,
            int fixEvidence,
            Resolvable resolvable,
            int evidenceCount,
            String firstSeen,
            String lastConfirmed,
            String lastUpdated) {}

    public record Reference(String officialDocUrl, String officialDocSection) {}

    /** One of the entry's own test cases. */
    public record Sample(String text, boolean match, String origin, String source) {}

    public enum Severity {
        CRITICAL,
        ERROR,
        WARNING,
        INFO
    }

    /** How the entry was verified, weakest first. */
    public enum Tier {
        AI_GENERATED,
        COMMUNITY,
        HUMAN_REVIEWED,
        DOCUMENTED,
        REPRODUCED
    }

    public enum Resolvable {
        TRUE,
        PARTIAL,
        FALSE
    }
}
