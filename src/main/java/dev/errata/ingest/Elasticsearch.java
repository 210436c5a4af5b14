package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Passes for Elasticsearch, where the operator says so: its own clients send nothing to what does not say that it is it. */
final class Elasticsearch {

    static final String PRODUCT_HEADER = "X-Elastic-Product";
    static final String PRODUCT = "Elasticsearch";

    /** Clients of the next major version still talk to it. */
    private static final String VERSION = "8.17.0";

    private Elasticsearch() {}

    /** Whether that is what a client asks first. */
    static boolean isAsked(HttpServerRequest request, String path) {
        return Set.of("GET", "HEAD").contains(request.method().name()) && path.equals("/");
    }

    static Answer introduction() {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("name", "errata").put("cluster_name", "errata").put("cluster_uuid", "errata");
        answer.putObject("version")
                .put("number", VERSION)
                .put("build_flavor", "default")
                .put("minimum_wire_compatibility_version", "7.17.0")
                .put("minimum_index_compatibility_version", "7.0.0");
        answer.put("tagline", "You Know, for Search");
        return Answer.json(200, answer).with(PRODUCT_HEADER, PRODUCT);
    }
}
