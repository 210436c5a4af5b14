package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.access.AuditRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One act. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditJson(
        long position,
        Instant at,
        String actor,
        String action,
        String object,
        String detail,
        @Nullable String digest) {

    static AuditJson of(AuditRecord record) {
        return new AuditJson(
                record.position(),
                record.at(),
                record.actor(),
                record.action(),
                record.object(),
                record.detail(),
                record.digest().isEmpty() ? null : record.digest());
    }
}
