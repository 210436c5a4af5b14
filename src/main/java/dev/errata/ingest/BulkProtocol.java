package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.wire.ElasticBulk;
import dev.errata.wire.ElasticBulk.Action;
import dev.errata.wire.UnreadableBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Elasticsearch's bulk endpoint: one item of the answer for each action, in their order. */
final class BulkProtocol implements Protocol {

    private final boolean passesForElasticsearch;
    private final Clock clock;

    BulkProtocol(boolean passesForElasticsearch, Clock clock) {
        this.passesForElasticsearch = passesForElasticsearch;
        this.clock = clock;
    }

    @Override
    public String format() {
        return "bulk";
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        var start = clock.instant();
        var bulk = ElasticBulk.of(request.body(), request.index());
        return new Reading(bulk.decoded(), receipt -> branded(Answer.json(200, taken(bulk, start))));
    }

    private ObjectNode taken(ElasticBulk bulk, Instant start) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("took", Duration.between(start, clock.instant()).toMillis());
        answer.put("errors", bulk.actions().stream().anyMatch(it -> it.fault().isPresent()));
        var items = answer.putArray("items");
        bulk.actions().forEach(action -> items.addObject().set(action.verb(), item(action)));
        return answer;
    }

    /** A fault is 400: what is 429 is sent again, and would be as bad as before. */
    private static ObjectNode item(Action action) {
        var item = JsonNodeFactory.instance.objectNode();
        item.put("_index", action.index());
        // An own one, as nothing is stored that could be asked for by it.
        item.put("_id", action.id().isEmpty() ? UUID.randomUUID().toString() : action.id());
        action.fault()
                .ifPresentOrElse(
                        why -> item.put("status", 400)
                                .putObject("error")
                                .put("type", "document_parsing_exception")
                                .put("reason", why),
                        () -> item.put("status", status(action)));
        return item;
    }

    private static int status(Action action) {
        return switch (action.verb()) {
            case "index", "create" -> 201;
            default -> 200;
        };
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        return branded(
                switch (mishap.kind()) {
                    case NO_TOKEN, WRONG_TOKEN ->
                        error(401, "security_exception", mishap).with("WWW-Authenticate", "Basic realm=\"Errata\"");
                    case METHOD ->
                        error(405, "method_not_allowed_exception", mishap).with("Allow", "POST, PUT");
                    case UNREADABLE -> error(400, "illegal_argument_exception", mishap);
                    case TOO_LARGE -> error(413, "content_too_long_exception", mishap);
                    case BUSY ->
                        error(503, "cluster_block_exception", mishap)
                                .with("Retry-After", Long.toString(Mishap.PAUSE.toSeconds()));
                });
    }

    private static Answer error(int status, String type, Mishap mishap) {
        var answer = JsonNodeFactory.instance.objectNode();
        var error = answer.putObject("error").put("type", type).put("reason", mishap.why());
        error.putArray("root_cause").addObject().put("type", type).put("reason", mishap.why());
        return Answer.json(status, answer.put("status", status));
    }

    private Answer branded(Answer answer) {
        return passesForElasticsearch ? answer.with(Elasticsearch.PRODUCT_HEADER, Elasticsearch.PRODUCT) : answer;
    }
}
