package dev.errata.ingest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;

/** A request of a pipeline, as its protocol reads it. */
final class Request {

    /** An id is compared, not shown; longer ones are nobody's. */
    private static final int LONGEST_ID = 256;

    private final Address address;
    private final HttpServerRequest http;
    private final MultiMap parameters;
    private final byte[] body;

    Request(Address address, HttpServerRequest http, byte[] body) {
        this.address = address;
        this.http = http;
        this.parameters = http.params();
        this.body = body;
    }

    Endpoint endpoint() {
        return address.endpoint();
    }

    String index() {
        return address.index();
    }

    byte[] body() {
        return body;
    }

    /** Empty where it is missing or blank. */
    String header(String name) {
        var value = http.getHeader(name);
        return value == null ? "" : value.strip();
    }

    /** Of the query; empty where it is missing. */
    String parameter(String name) {
        var value = parameters.get(name);
        return value == null ? "" : value.strip();
    }

    String type() {
        return header("Content-Type").toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return type().contains("json");
    }

    /** What the sender calls itself. */
    String client() {
        return header("User-Agent");
    }

    /** Where this service is, as the sender addressed it; ends without a slash. */
    String base() {
        return http.scheme() + "://" + http.authority();
    }

    /** The first of these headers that is there, as an id of the delivery. */
    Optional<String> id(String... headers) {
        for (var name : headers) {
            var id = header(name);
            if (!id.isEmpty() && id.length() <= LONGEST_ID) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    Request withBody(byte[] inflated) {
        return new Request(address, http, inflated);
    }
}
