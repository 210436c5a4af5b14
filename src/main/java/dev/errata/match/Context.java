package dev.errata.match;

import java.util.List;
import java.util.Map;

/**
 * What the asker says beside the text.
 *
 * @param domains technologies that are in question, such as "redis"; empty for any
 * @param software product name to version
 * @param os operating system, or empty
 */
public record Context(List<String> domains, Map<String, String> software, String os) {

    public static final Context NONE = new Context(List.of(), Map.of(), "");

    public Context {
        domains = List.copyOf(domains);
        software = Map.copyOf(software);
    }
}
