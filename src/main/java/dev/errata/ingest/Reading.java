package dev.errata.ingest;

import dev.errata.intake.Receipt;
import dev.errata.wire.Decoded;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request held.
 *
 * @param id the sender's own of this delivery
 * @param answer what to say once it is kept
 */
record Reading(Decoded decoded, Optional<String> id, Function<Receipt, Answer> answer) {

    Reading(Decoded decoded, Function<Receipt, Answer> answer) {
        this(decoded, Optional.empty(), answer);
    }
}
