package dev.errata.transfer;

import dev.errata.library.Finding;
import java.util.List;

/**
 * What became of one thing that was imported.
 *
 * @param originalId its id where it came from; may be empty
 * @param entryId empty where it was refused
 * @param findings what the linter says of it as an entry
 */
public record Account(
        String place,
        String originalId,
        String entryId,
        Fate fate,
        Hindrance hindrance,
        String reason,
        String mend,
        List<Lost> lost,
        List<Finding> findings) {

    public Account {
        lost = List.copyOf(lost);
        findings = List.copyOf(findings);
    }

    static Account of(Arrived.Refused refused) {
        return new Account(
                refused.place(),
                refused.originalId(),
                "",
                Fate.REFUSED,
                refused.hindrance(),
                refused.reason(),
                refused.mend(),
                List.of(),
                List.of());
    }

    /**
     * Of what was read and compared.
     *
     * @param findings of the linter
     */
    public static Account of(Arrived.Read read, Comparison comparison, List<Finding> findings) {
        return new Account(
                read.place(),
                read.originalId(),
                read.id().toString(),
                comparison.fate(),
                comparison.hindrance(),
                comparison.reason(),
                comparison.mend(),
                read.lost(),
                findings);
    }
}
