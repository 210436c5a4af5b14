package dev.errata.notify;

import java.util.Map;

/**
 * A message as it goes over the wire.
 *
 * @param query to be added to the address; may be empty
 */
record Post(Map<String, String> headers, String body, String query) {

    static Post json(String body) {
        return new Post(Map.of("Content-Type", "application/json; charset=utf-8", "User-Agent", "Errata"), body, "");
    }
}
