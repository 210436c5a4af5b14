package dev.errata.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form that entries come in. */
public enum Format {
    /** Our own JSON: an object, a list, a line each, or a tree of files. */
    ERRATA,
    /** The flat JSON that deadends entries are handed round in; its keys are ours. */
    DEADENDS,
    /** The nested JSON of deadends.dev. */
    ERRORCANON,
    /** Prequel's Common Reliability Enumerations: YAML. */
    CRE,
    /** The failure causes of Jenkins' Build Failure Analyzer: XML. */
    JENKINS,
    /** A table with a header. */
    CSV;

    /** As it is called on the wire and in an entry's provenance. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of that name. */
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Our own entries keep whatever tier their authors gave them; what strangers vouch for is the community's word at most. */
    boolean own() {
        return this == ERRATA;
    }
}
