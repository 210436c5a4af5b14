package dev.errata.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Ballot;
import dev.errata.feedback.Outcome;
import dev.errata.problem.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody says of an answer, as it was sent.
 *
 * @param workaround id, or empty; empty too where the outcome is about the entry
 * @param deadEnd likewise; never beside a workaround
 * @param reporter empty where nobody is named
 * @param note may be empty
 */
record Said(
        String matchId,
        EntryId entry,
        String workaround,
        String deadEnd,
        Outcome outcome,
        String reporter,
        String note) {

    static final String EXAMPLE =
            "{\"match_id\": \"...\", \"entry_id\": \"...\", \"workaround_id\": \"...\", \"outcome\": \"worked\"}";

    private static final Set<String> KEYS =
            Set.of("match_id", "entry_id", "workaround_id", "dead_end_id", "outcome", "reporter", "note");

    private static final String OUTCOMES =
            Arrays.stream(Outcome.values()).map(it -> "\"" + it.token() + "\"").collect(Collectors.joining(", "));

    /** The request in {@code body}; throws a refusal that points at everything that is wrong. */
    static Said json(String body, ObjectMapper mapper) {
        var root = Received.object(body, mapper, EXAMPLE, Refusals::notJsonAlone);
        var wrong = new ArrayList<>(Refusals.unknownKeys(root, KEYS));
        var matchId = required(root, "match_id", "the id of the answer that it is about", wrong);
        var entry = required(root, "entry_id", "the entry of that answer that it is about", wrong);
        var outcome = required(root, "outcome", "one of " + OUTCOMES, wrong);
        var workaround = optional(root, "workaround_id", wrong);
        var deadEnd = optional(root, "dead_end_id", wrong);
        var reporter = optional(root, "reporter", wrong);
        var note = note(root, wrong);
        if (!workaround.isEmpty() && !deadEnd.isEmpty()) {
            wrong.add(
                    Fault.inBody("/dead_end_id", "an outcome is about a workaround or about a dead end: send one id"));
        }
        if (reporter.length() > Ballot.LONGEST_REPORTER) {
            wrong.add(Fault.inBody(
                    "/reporter", "a reporter's name has at most " + Ballot.LONGEST_REPORTER + " characters"));
        }
        var token = Outcome.ofToken(outcome);
        if (!outcome.isEmpty() && token.isEmpty()) {
            wrong.add(Fault.inBody("/outcome", "outcome is one of " + OUTCOMES));
        }
        var id = EntryId.parse(entry);
        if (!entry.isEmpty() && id.isEmpty()) {
            wrong.add(Fault.inBody("/entry_id", "an entry's id is domain/slug, such as \"redis/bgsave-fork-enomem\""));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        boolean ofEntry = token.orElseThrow().ofEntry();
        return new Said(
                matchId,
                id.orElseThrow(),
                ofEntry ? "" : workaround,
                ofEntry ? "" : deadEnd,
                token.orElseThrow(),
                reporter,
                note);
    }

    private static String required(JsonNode root, String key, String what, List<Fault> wrong) {
        var value = root.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong.add(Fault.inBody("/" + key, key + " is required: " + what));
            return "";
        }
        return value.textValue().strip();
    }

    private static String optional(JsonNode root, String key, List<Fault> wrong) {
        var value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong.add(Fault.inBody("/" + key, key + " is a text; leave it out where there is none"));
            return "";
        }
        return value.textValue().strip();
    }

    private static String note(JsonNode root, List<Fault> wrong) {
        var note = root.path("note");
        if (note.isMissingNode() || note.isNull()) {
            return "";
        }
        if (!note.isTextual() || note.textValue().length() > Ballot.LONGEST_NOTE) {
            wrong.add(Fault.inBody("/note", "a note is a text of at most " + Ballot.LONGEST_NOTE + " characters"));
            return "";
        }
        return note.textValue();
    }
}
