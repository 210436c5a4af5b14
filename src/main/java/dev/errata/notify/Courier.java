package dev.errata.notify;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Carries one message to one address. Vert.x and not the JDK's client, because it takes the address to connect to apart from the name that
 * goes into the header Host and that the certificate must fit. Follows no redirect, reads no more of an answer than it must, goes through
 * no proxy. Thread-safe.
 */
final class Courier {

    /** Enough for the few words of a bot. */
    private static final int LONGEST_ANSWER = 8_192;

    private final HttpClient client;
    private final Duration timeout;

    /** @param tls whom to trust; the rest of the options is set here */
    Courier(Vertx vertx, HttpClientOptions tls, Duration connectTimeout, Duration timeout) {
        // No connection is kept: the next one must be made to what is looked at then.
        this.client = vertx.createHttpClient(new HttpClientOptions(tls)
                .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setDecompressionSupported(false));
        this.timeout = timeout;
    }

    /**
     * What came back.
     *
     * @param retryAfter the header of that name
     * @param body its beginning, as UTF-8
     */
    record Answer(int status, Optional<String> retryAfter, String body) {}

    /** Sends {@code body}; throws {@link Unanswered} where no answer came in time. */
    Answer post(Route.Open route, Map<String, String> headers, byte[] body) throws Unanswered {
        var to = route.destination();
        var server = SocketAddress.inetSocketAddress(new InetSocketAddress(route.address(), to.port()));
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(server)
                .setHost(bare(to.host()))
                .setPort(to.port())
                .setSsl(to.tls())
                .setURI(to.path())
                .setFollowRedirects(false);
        var answer = new CompletableFuture<Answer>();
        var open = new AtomicReference<HttpClientRequest>();
        client.request(options)
                .compose(request -> {
                    open.set(request);
                    if (answer.isDone()) {
                        request.reset();
                    }
                    if (to.host().startsWith("[")) {
                        // Left to itself, the client leaves the brackets out.
                        request.putHeader("Host", to.authority());
                    }
                    headers.forEach(request::putHeader);
                    // Before it is sent: an answer can be there, and gone, before this thread gets to listen.
                    request.response().onSuccess(response -> read(response, answer));
                    return request.send(Buffer.buffer(body));
                })
                .onFailure(answer::completeExceptionally);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            close(open.get());
            throw new Unanswered("no answer in time");
        } catch (ExecutionException e) {
            throw new Unanswered(words(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(open.get());
            throw new Unanswered("the service stopped");
        }
    }

    private static void read(HttpClientResponse response, CompletableFuture<Answer> answer) {
        var body = Buffer.buffer();
        Runnable done = () -> answer.complete(new Answer(
                response.statusCode(),
                Optional.ofNullable(response.getHeader("Retry-After")),
                body.getString(0, Math.min(body.length(), LONGEST_ANSWER), StandardCharsets.UTF_8.name())));
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > LONGEST_ANSWER) {
                done.run();
                response.request().connection().close();
            }
        });
        response.exceptionHandler(answer::completeExceptionally);
        response.endHandler(end -> done.run());
    }

    private static void close(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.connection().close();
        }
    }

    /** Without the brackets that an IPv6 address wears in a URL. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Never the library's words: they name addresses. */
    private static String words(@Nullable Throwable cause) {
        return switch (cause) {
            case SSLException tls -> "no safe connection: the certificate does not fit, or TLS is not spoken there";
            case ConnectException refused -> "no connection";
            case null, default -> "the connection broke";
        };
    }

    /** No answer came; the message says why, in words that may be shown. */
    static final class Unanswered extends Exception {

        Unanswered(String why) {
            super(why, null, false, false);
        }
    }
}
