package dev.errata.ingest;

import dev.errata.problem.Lingering;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes in the bodies of pipelines, raw: what they say of their content is often wrong, and what reads forms would take text apart.
 *
 * <p>A body is read on the event loop and worked on by a virtual thread, as it waits for the database.
 */
@ApplicationScoped
class Door {

    /** After all others have had a look at the request. */
    private static final int LAST = 20;

    private final Desk desk;
    private final Budget budget;
    private final int most;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ingest-", 0).factory());

    Door(Desk desk, IngestConfig config) {
        this.desk = desk;
        this.budget = new Budget(config.inFlight().asLongValue());
        this.most = Math.toIntExact(config.maxBytes().asLongValue());
    }

    void stand(@Observes Filters filters) {
        filters.register(this::receive, LAST);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    private void receive(RoutingContext http) {
        Call call = http.get(Gate.CALL);
        if (call == null) {
            http.next();
            return;
        }
        var share = budget.share();
        if (!share.take(Budget.EACH)) {
            stop(http, call, Mishap.full(), share);
            return;
        }
        if ("100-continue".equalsIgnoreCase(http.request().getHeader(HttpHeaders.EXPECT))) {
            http.response().writeContinue();
        }
        read(http, call, share);
    }

    private void read(RoutingContext http, Call call, Budget.Share share) {
        var body = Buffer.buffer();
        var request = http.request();
        // Each handler would let the body flow by itself, before the next one is there.
        request.pause();
        request.exceptionHandler(gone -> share.close());
        request.handler(piece -> {
            if (http.response().ended()) {
                return;
            }
            if ((long) body.length() + piece.length() > most) {
                stop(http, call, Mishap.tooLarge(most), share);
            } else if (!share.take(piece.length())) {
                stop(http, call, Mishap.full(), share);
            } else {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(end -> {
            if (!http.response().ended()) {
                hand(http, call, body, share);
            }
        });
        request.resume();
    }

    private void hand(RoutingContext http, Call call, Buffer body, Budget.Share share) {
        var context = http.vertx().getOrCreateContext();
        var request = new Request(call.address(), http.request(), body.getBytes());
        threads.execute(() -> {
            try (share) {
                var answer = desk.take(call, request, share);
                context.runOnContext(now -> answer.send(http));
            } catch (Throwable e) {
                // Whatever it was: a sender that hears nothing waits until its own buffers are full.
                Log.error("a request of a pipeline was left unanswered", e);
                context.runOnContext(now -> http.response().reset());
            }
        });
    }

    /** Ends a request in the middle of its body. */
    private void stop(RoutingContext http, Call call, Mishap mishap, Budget.Share share) {
        share.close();
        Lingering.after(http);
        desk.refuse(call, new Request(call.address(), http.request(), new byte[0]), mishap)
                .send(http);
    }
}
