package dev.errata.ingest;

import java.util.Optional;

/**
 * A request that was recognised as a pipeline's.
 *
 * @param named the source, where the request names one
 * @param key the name of the ingest key that it showed; empty where it may have signed its body instead
 */
record Call(Address address, Protocol protocol, Optional<String> named, Optional<String> key) {}
