package dev.errata.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.match.Notes;
import dev.errata.problem.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an editor decides on a cluster of unknowns, as it was sent.
 *
 * @param until given where it is to be snoozed
 * @param entry given where it is one that there is; may be given where one is begun
 * @param reason may be empty
 */
record AskedDecision(Action action, Optional<Instant> until, Optional<EntryId> entry, String reason) {

    static final String EXAMPLE = "{\"action\": \"ignore\", \"reason\": \"...\"}";

    enum Action {
        IGNORE,
        SNOOZE,
        REOPEN,
        IS,
        DRAFT
    }

    private static final Set<String> KEYS = Set.of("action", "until", "entry_id", "reason");
    private static final int LONGEST_REASON = 1_000;

    /** The request in {@code body}; throws a refusal that points at everything that is wrong. */
    static AskedDecision json(String body, ObjectMapper mapper, Instant now) {
        var root = Received.object(body, mapper, EXAMPLE, Refusals::notJsonAlone);
        var wrong = new ArrayList<>(Refusals.unknownKeys(root, KEYS));
        var action = action(root.path("action").asText(""), wrong);
        var until = until(root.path("until"), wrong);
        var entry = entry(root.path("entry_id"), wrong);
        var reason = root.path("reason");
        if (!reason.isMissingNode()
                && (!reason.isTextual() || reason.textValue().length() > LONGEST_REASON)) {
            wrong.add(Fault.inBody("/reason", "a reason is a text of at most " + LONGEST_REASON + " characters"));
        }
        if (action == Action.SNOOZE && until.filter(now::isBefore).isEmpty() && wrong.isEmpty()) {
            wrong.add(Fault.inBody("/until", "until is required to snooze: a time to come"));
        }
        if (action == Action.IS && entry.isEmpty() && wrong.isEmpty()) {
            wrong.add(Fault.inBody("/entry_id", "entry_id is required: which entry it is"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        return new AskedDecision(action, until, entry, Notes.kept(reason.asText("")));
    }

    private static Action action(String token, List<Fault> wrong) {
        return switch (token) {
            case "ignore" -> Action.IGNORE;
            case "snooze" -> Action.SNOOZE;
            case "reopen" -> Action.REOPEN;
            case "is" -> Action.IS;
            case "draft" -> Action.DRAFT;
            default -> {
                wrong.add(Fault.inBody("/action", "action is one of ignore, snooze, reopen, is, draft"));
                yield Action.REOPEN;
            }
        };
    }

    private static Optional<Instant> until(JsonNode until, List<Fault> wrong) {
        if (until.isMissingNode() || until.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(until.asText("")).toInstant());
        } catch (DateTimeException e) {
            wrong.add(Fault.inBody("/until", "until is a time such as 2026-11-30T08:00:00Z"));
            return Optional.empty();
        }
    }

    private static Optional<EntryId> entry(JsonNode id, List<Fault> wrong) {
        if (id.isMissingNode() || id.isNull()) {
            return Optional.empty();
        }
        var parsed = EntryId.parse(id.asText(""));
        if (parsed.isEmpty()) {
            wrong.add(Fault.inBody("/entry_id", "an entry's id is domain/slug"));
        }
        return parsed;
    }
}
