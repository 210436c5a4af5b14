package dev.errata.ingest;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request shows to be let in: each sender has its own place for the one token.
 *
 * @param tokens all that may be one; a sender may have to fill a place with something else
 * @param user the name of HTTP Basic
 */
record Credentials(List<String> tokens, Optional<String> user) {

    private static final List<String> HEADERS = List.of("X-API-Key", "X-Amz-Firehose-Access-Key", "X-Gitlab-Token");

    static Credentials of(HttpServerRequest request) {
        var tokens = new ArrayList<String>();
        var user = Optional.<String>empty();
        var authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.indexOf(' ') > 0) {
            var kind = authorization.substring(0, authorization.indexOf(' ')).toLowerCase(Locale.ROOT);
            var value = authorization.substring(kind.length()).strip();
            switch (kind) {
                case "basic" -> {
                    var pair = pair(value);
                    user = pair.stream().findFirst().filter(name -> !name.isBlank());
                    pair.stream().skip(1).forEach(tokens::add);
                }
                case "apikey" -> {
                    // By the rule the base64 of "id:key"; senders are set up with the bare key as well.
                    tokens.add(value);
                    pair(value).stream().skip(1).forEach(tokens::add);
                }
                case "bearer", "splunk", "token" -> tokens.add(value);
                default -> {}
            }
        }
        HEADERS.stream().map(request::getHeader).flatMap(Stream::ofNullable).forEach(tokens::add);
        if (request.query() != null && request.query().contains("token=")) {
            Optional.ofNullable(request.getParam("token")).ifPresent(tokens::add);
        }
        tokens.removeIf(String::isBlank);
        return new Credentials(List.copyOf(tokens), user);
    }

    /** The halves before and behind the first colon; nothing where it is no such base64. */
    private static List<String> pair(String base64) {
        try {
            var text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? List.of() : List.of(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
