package dev.errata.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Ends a request whose body nobody wants. */
public final class Lingering {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Lingering() {}

    /**
     * Once the answer is sent, throws the rest of the body away, for a while: who is cut off in the middle of sending may never
     * see the answer. To be called before the answer is sent.
     */
    public static void after(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(sent -> {
            var body = request.request();
            var connection = body.connection();
            if (body.isEnded()) {
                connection.close();
            } else {
                body.handler(ignored -> {})
                        .endHandler(end -> connection.close())
                        .resume();
                request.vertx().setTimer(LONGEST.toMillis(), timer -> connection.close());
            }
        });
    }
}
