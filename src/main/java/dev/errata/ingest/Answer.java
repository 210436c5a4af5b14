package dev.errata.ingest;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a sender is told.
 *
 * @param type media type of the body; empty where there is none
 */
record Answer(int status, String type, Buffer body, Map<String, String> headers) {

    static final String JSON = "application/json";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type, Buffer.buffer(body), Map.of());
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, Object tree) {
        return of(status, JSON, tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer nothing(int status) {
        return of(status, "", new byte[0]);
    }

    Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }

    void send(RoutingContext http) {
        var response = http.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        if (http.request().headers().contains("Accept-Encoding")) {
            // Too short to be compressed, which the server would do for whoever accepts it; it takes the header away
            // again.
            response.putHeader("Content-Encoding", "identity");
        }
        headers.forEach(response::putHeader);
        if (!type.isEmpty()) {
            response.putHeader("Content-Type", type);
        }
        response.end(body);
    }
}
