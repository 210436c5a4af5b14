package dev.errata.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What somebody did.
 *
 * @param position rises by one from record to record; where to read on
 * @param actor name of the account, "start" for what the service did as it was started, "anonymous" for whom it did not let in
 * @param action a short token, as {@code outcome.void}
 * @param object what it was done to
 * @param detail the rest, for people; may be empty
 * @param digest SHA-256 of the predecessor's digest and of this record, in hex; empty for records from before there were any
 */
public record AuditRecord(
        long position, Instant at, String actor, String action, String object, String detail, String digest) {

    /** What the digest of this record has to be behind a record with that digest. */
    String digestAfter(String former) {
        var said = new StringBuilder();
        for (var part : List.of(former, Long.toString(position), at.toString(), actor, action, object, detail)) {
            // With its length before it: no two records add up to the same text.
            said.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part);
        }
        return RandomSecret.hexDigest(said.toString());
    }
}
