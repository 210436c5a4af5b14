package dev.errata.web;

import dev.errata.access.AuditChain;
import dev.errata.access.AuditRecord;
import java.time.Clock;
import java.util.List;

/**
 * What was done by those who may do more than others.
 *
 * @param chain what was found when every record was looked at
 * @param more address of the records before these; empty on the last page
 * @param refused whether a time could not be read
 */
record AuditPage(
        List<ShownRecord> records, Filter filter, AuditChain.Found chain, Ago checked, String more, boolean refused) {

    public boolean broken() {
        return chain.brokenAt().isPresent();
    }

    public long brokenAt() {
        return chain.brokenAt().orElse(0L);
    }

    /** As it was typed. */
    record Filter(String actor, String action, String object, String since, String until) {

        public boolean any() {
            return !(actor + action + object + since + until).isEmpty();
        }

        String address() {
            return "/audit?actor=" + Reader.encode(actor) + "&action=" + Reader.encode(action) + "&object="
                    + Reader.encode(object) + "&since=" + Reader.encode(since) + "&until=" + Reader.encode(until);
        }
    }

    /** One act. */
    record ShownRecord(AuditRecord it, Ago at) {

        static ShownRecord of(AuditRecord record, Clock clock) {
            return new ShownRecord(record, Ago.of(record.at(), clock));
        }
    }
}
