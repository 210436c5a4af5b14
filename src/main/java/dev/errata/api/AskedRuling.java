package dev.errata.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.match.Notes;
import dev.errata.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator rules.
 *
 * @param positions of the outcomes; empty where {@code whose} says which
 * @param counts false to void
 */
record AskedRuling(Set<Long> positions, Whose whose, boolean counts, String reason) {

    /** Whose outcomes: what is empty narrows nothing. Not all are empty unless positions are named. */
    record Whose(String entry, String reporter, String source) {

        boolean anybodys() {
            return entry.isEmpty() && reporter.isEmpty() && source.isEmpty();
        }
    }

    static final String EXAMPLE = "{\"positions\": [17], \"counts\": false, \"reason\": \"...\"}";

    static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{1,32}");

    private static final Set<String> KEYS = Set.of("positions", "reporter", "source", "entry_id", "counts", "reason");
    private static final int MOST = 1_000;
    private static final int LONGEST_REASON = 1_000;

    /** The request in {@code body}; throws a refusal that points at everything that is wrong. */
    static AskedRuling json(String body, ObjectMapper mapper) {
        var root = Received.object(body, mapper, EXAMPLE, Refusals::notJsonAlone);
        var wrong = new ArrayList<>(Refusals.unknownKeys(root, KEYS));
        var positions = positions(root.path("positions"), wrong);
        var whose = whose(root, wrong);
        if (positions.isEmpty() == whose.anybodys() && wrong.isEmpty()) {
            wrong.add(Fault.inBody(
                    "/positions", "name positions, or else whose outcomes: a reporter, a source, an entry_id"));
        }
        var counts = root.path("counts");
        if (!counts.isBoolean()) {
            wrong.add(Fault.inBody("/counts", "counts is required: false to void, true to let them count again"));
        }
        var reason = root.path("reason");
        if (!reason.isTextual()
                || reason.textValue().isBlank()
                || reason.textValue().length() > LONGEST_REASON) {
            wrong.add(
                    Fault.inBody("/reason", "reason is required: a text of at most " + LONGEST_REASON + " characters"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        return new AskedRuling(positions, whose, counts.booleanValue(), Notes.kept(reason.textValue()));
    }

    private static Set<Long> positions(JsonNode list, List<Fault> wrong) {
        var positions = new HashSet<Long>();
        if (list.isMissingNode() || list.isNull()) {
            return positions;
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            wrong.add(Fault.inBody("/positions", "positions is a list of 1 to " + MOST + " numbers"));
            return positions;
        }
        for (int at = 0; at < list.size(); at++) {
            var position = list.path(at);
            if (position.isIntegralNumber() && position.canConvertToLong() && position.longValue() > 0) {
                positions.add(position.longValue());
            } else {
                wrong.add(Fault.inBody("/positions/" + at, "a position is a number that an outcome has"));
            }
        }
        return positions;
    }

    private static Whose whose(JsonNode root, List<Fault> wrong) {
        var entry = text(root, "entry_id", wrong);
        if (!entry.isEmpty() && EntryId.parse(entry).isEmpty()) {
            wrong.add(Fault.inBody("/entry_id", "an entry's id is domain/slug"));
        }
        return new Whose(entry, pseudonym(root, "reporter", wrong), pseudonym(root, "source", wrong));
    }

    private static String pseudonym(JsonNode root, String key, List<Fault> wrong) {
        var pseudonym = text(root, key, wrong);
        if (!pseudonym.isEmpty() && !PSEUDONYM.matcher(pseudonym).matches()) {
            wrong.add(Fault.inBody("/" + key, key + " is a pseudonym, as outcomes have it: small hexadecimal digits"));
        }
        return pseudonym;
    }

    private static String text(JsonNode root, String key, List<Fault> wrong) {
        var value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong.add(Fault.inBody("/" + key, key + " is a text; leave it out where it is not asked for"));
            return "";
        }
        return value.textValue().strip();
    }
}
