package dev.errata.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a request of a pipeline goes.
 *
 * @param source the source that the path names
 * @param index the index of Elasticsearch that the path names; empty where it names none
 */
record Address(Endpoint endpoint, Optional<String> source, String index) {

    private static final String OURS = "ingest";

    /** Empty where the path is nothing to this door. */
    static Optional<Address> of(String path) {
        // Nearly all other requests end here.
        if (path.length() < "/_bulk".length()) {
            return Optional.empty();
        }
        var steps = Stream.of(path.split("/")).filter(step -> !step.isEmpty()).toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        return steps.getFirst().equals(OURS)
                ? ours(steps.subList(1, steps.size()))
                : Endpoint.atRoot(steps).map(endpoint -> of(endpoint, Optional.empty(), steps));
    }

    private static Optional<Address> ours(List<String> steps) {
        var plain = Endpoint.belowOurs(steps);
        // "/ingest/web-1/_bulk" names a source, not an index.
        boolean namesSource =
                steps.size() > 1 && plain.filter(Endpoint.BULK::equals).isPresent();
        if (plain.isPresent() && !namesSource) {
            return plain.map(endpoint -> of(endpoint, Optional.empty(), steps));
        }
        var source = Optional.of(steps.getFirst());
        var rest = steps.subList(1, steps.size());
        return Endpoint.belowOurs(rest).map(endpoint -> of(endpoint, source, rest));
    }

    private static Address of(Endpoint endpoint, Optional<String> source, List<String> steps) {
        boolean hasIndex = endpoint == Endpoint.BULK && steps.size() == 2;
        return new Address(endpoint, source, hasIndex ? steps.getFirst() : "");
    }
}
