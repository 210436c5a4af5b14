package dev.errata.ingest;

import dev.errata.access.IngestKeys;
import dev.errata.intake.Arrivals;
import dev.errata.problem.Lingering;
import dev.errata.problem.PublicLookup;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognises the requests of pipelines and lets them in, before anything of their body is read.
 *
 * <p>What they show to be let in goes no further: elsewhere in the service a name and a password are a user's.
 */
@ApplicationScoped
class Gate {

    /** Under which a request bears its {@link Call}. */
    static final String CALL = "errata.ingest.call";

    /** Before the refusals that are meant for everybody else, which speak no pipeline's language. */
    private static final int FIRST = 1_010;

    private static final Set<String> SENDING = Set.of("POST", "PUT");
    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    private final IngestKeys keys;
    private final Protocols protocols;
    private final Arrivals arrivals;
    private final IngestConfig config;

    Gate(IngestKeys keys, Protocols protocols, Arrivals arrivals, IngestConfig config) {
        this.keys = keys;
        this.protocols = protocols;
        this.arrivals = arrivals;
        this.config = config;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::recognise, FIRST);
    }

    private void recognise(RoutingContext http) {
        var address = Address.of(http.normalizedPath());
        if (address.isPresent()) {
            receive(http, address.get());
            return;
        }
        if (http.normalizedPath().startsWith("/api/")) {
            letThrough(http.request());
        } else if (config.elasticsearch() && Elasticsearch.isAsked(http.request(), http.normalizedPath())) {
            if (key(Credentials.of(http.request())).isPresent()) {
                Elasticsearch.introduction().send(http);
                return;
            }
        }
        http.next();
    }

    /** The API takes an ingest key, too, which gives no role: who bears one is nobody there. */
    private void letThrough(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
                && keys.admits(authorization.substring("bearer ".length()).strip())
                        .isPresent()) {
            request.headers().remove(HttpHeaders.AUTHORIZATION);
        }
    }

    private void receive(RoutingContext http, Address address) {
        var request = http.request();
        var method = request.method().name();
        if (address.endpoint().isProbe()) {
            if (ASKING.contains(method)) {
                Protocols.probed(address.endpoint()).send(http);
            } else {
                http.next();
            }
            return;
        }
        var credentials = Credentials.of(request);
        var call = new Call(
                address, protocols.of(address.endpoint()), named(address, request, credentials), key(credentials));
        mishap(call, request, credentials).ifPresentOrElse(mishap -> refuse(http, call, mishap), () -> {
            request.headers().remove(HttpHeaders.AUTHORIZATION);
            http.put(CALL, call);
            PublicLookup.pass(http);
            http.next();
        });
    }

    private static Optional<String> named(Address address, HttpServerRequest request, Credentials credentials) {
        // The metadata of Splunk's HEC has a "source" of its own: a file.
        boolean asked = request.query() != null && !address.endpoint().isHec();
        var parameter = asked ? Optional.ofNullable(request.getParam("source")) : Optional.<String>empty();
        return SourceName.of(Stream.of(address.source(), parameter, credentials.user()));
    }

    private Optional<String> key(Credentials credentials) {
        return credentials.tokens().stream()
                .map(keys::admits)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Mishap> mishap(Call call, HttpServerRequest request, Credentials credentials) {
        if (!SENDING.contains(request.method().name())) {
            return Optional.of(Mishap.method());
        }
        boolean maySign = call.address().endpoint().takesSignatures() && Signature.isShown(request);
        if (call.key().isEmpty() && !maySign) {
            return Optional.of(credentials.tokens().isEmpty() ? Mishap.noToken() : Mishap.wrongToken());
        }
        long most = config.maxBytes().asLongValue();
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP decoder has refused by now what is no number.
        return length != null && Long.parseLong(length) > most ? Optional.of(Mishap.tooLarge(most)) : Optional.empty();
    }

    private void refuse(RoutingContext http, Call call, Mishap mishap) {
        var request = new Request(call.address(), http.request(), new byte[0]);
        var answer = call.protocol().refuse(request, mishap);
        arrivals.refused(
                call.named().or(call::key).orElse(""),
                call.protocol().format(),
                request.client(),
                answer.status(),
                mishap.why());
        if (SENDING.contains(http.request().method().name())) {
            Lingering.after(http);
        }
        answer.send(http);
    }
}
