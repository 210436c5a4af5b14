package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.match.AnswerJson;
import dev.errata.match.AnswerJson.MatchJson;
import dev.errata.match.Context;
import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.wire.Decoded;
import dev.errata.wire.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says at once what the records are, for a script that waits for it. These answers are not kept, so they have no permalink; what is sent
 * is counted like everything else.
 */
@ApplicationScoped
class SyncAnswers {

    /** Whoever sends more has a pipeline, and nobody who reads the answer. */
    private static final int MOST = 100;

    private final Lookup lookup;
    private final MatchConfig config;
    private final Optional<String> publicUrl;

    SyncAnswers(
            Lookup lookup, MatchConfig config, @ConfigProperty(name = "errata.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl.map(it -> it.replaceAll("/+$", ""));
        this.lookup = lookup;
        this.config = config;
    }

    ArrayNode of(Request request, Decoded decoded) {
        var results = JsonNodeFactory.instance.arrayNode();
        var texts = texts(request, decoded.records());
        for (int index = 0; index < Math.min(texts.size(), MOST); index++) {
            results.add(result(index, texts.get(index), publicUrl.orElseGet(request::base)));
        }
        return results;
    }

    /** Records are looked up one by one; the lines of a text are one, as they are where a text is pasted. */
    private List<String> texts(Request request, List<LogRecord> records) {
        var each = records.stream().map(LogRecord::text);
        return isText(request.body()) ? List.of(each.collect(Collectors.joining("\n"))) : each.toList();
    }

    private static boolean isText(byte[] body) {
        for (int at = 0; at < body.length; at++) {
            int next = body[at] & 0xff;
            if (next > ' ' && next != 0xef && next != 0xbb && next != 0xbf) {
                boolean structured = next == '{' || (next >= 0x80 && next <= 0x9f);
                return !structured && !(next == '[' && opensArray(body, at + 1));
            }
        }
        return true;
    }

    /** A line of a log may start with a bracket, too. */
    private static boolean opensArray(byte[] body, int from) {
        int at = from;
        while (at < body.length && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        return at < body.length && "{[\"]".indexOf(body[at]) >= 0;
    }

    private ObjectNode result(int index, String text, String base) {
        long most = config.maxBytes().asLongValue();
        var bounded = text.length() > most ? text.substring(0, Math.toIntExact(most)) : text;
        var answer = AnswerJson.of(lookup.answer(bounded, Context.NONE, config.limit()), false);
        var result = JsonNodeFactory.instance.objectNode();
        result.put("index", index).put("verdict", answer.verdict());
        var matches = result.putArray("matches");
        answer.matches().forEach(match -> matches.add(match(match, base)));
        return result;
    }

    private static ObjectNode match(MatchJson match, String base) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("entry_id", match.entryId())
                .put("score", match.score())
                .put("signature", match.signature())
                .put("url", base + "/entries/" + match.entryId())
                .put(
                        "fix",
                        match.workarounds().isEmpty()
                                ? ""
                                : match.workarounds().getFirst().action());
    }
}
