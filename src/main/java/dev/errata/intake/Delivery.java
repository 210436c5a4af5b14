package dev.errata.intake;

import dev.errata.wire.Decoded;
import java.util.Optional;

/**
 * What one request brought.
 *
 * @param source the name that its sender goes by
 * @param format the protocol it came in, such as "otlp" or "loki"
 * @param client what the sender calls itself; may be empty
 * @param id the platform's own id of this delivery, which a repeat bears again; empty where there is none
 */
public record Delivery(String source, String format, String client, Decoded decoded, Optional<String> id) {}
