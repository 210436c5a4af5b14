package dev.errata.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Logs as they are sent to Elasticsearch's bulk endpoint: on one line what is to be done, on the next with which document.
 *
 * @param actions in their order; the protocol answers each
 */
public record ElasticBulk(Decoded decoded, List<Action> actions) {

    private static final Set<String> VERBS = Set.of("index", "create", "update", "delete");

    /**
     * What was to be done.
     *
     * @param verb "index", "create", "update" or "delete"
     * @param index where; the one of the address if the action names none; may be empty
     * @param id of the document; may be empty
     * @param fault why it could not be read; empty where it could
     */
    public record Action(String verb, String index, String id, Optional<String> fault) {}

    public ElasticBulk {
        actions = List.copyOf(actions);
    }

    /**
     * Decodes a body. A document that cannot be read is a bad record and a fault of its action, and costs no other.
     *
     * @param index the one that the address names; may be empty
     * @throws UnreadableBody if not one action can be read
     */
    public static ElasticBulk of(byte[] body, String index) throws UnreadableBody {
        var reading = new Reading(body, index);
        reading.read();
        if (!reading.actions.isEmpty() && !reading.understood) {
            throw new UnreadableBody("No line of the body says what to do: index, create, update or delete.");
        }
        return new ElasticBulk(reading.records.decoded(), reading.actions);
    }

    /** Goes through the lines of one body. */
    private static final class Reading {

        private final byte[] body;
        private final String index;
        private final Records records = new Records();
        private final FieldLookup lookup = new FieldLookup(Assumed.NOTHING, records);
        private final List<Action> actions = new ArrayList<>();
        private boolean understood;
        private int at;

        Reading(byte[] body, String index) {
            this.body = body;
            this.index = index;
        }

        void read() throws UnreadableBody {
            for (String line = line(); !line.isEmpty(); line = line()) {
                var action = JsonTree.objectIn(line);
                String verb = action.size() == 1 ? action.keySet().iterator().next() : "";
                if (VERBS.contains(verb) && action.get(verb) instanceof Map<?, ?> target) {
                    understood = true;
                    act(verb, JsonTree.checked(target));
                } else {
                    fault("index", Map.of(), "A line that should say what to do does not.");
                }
            }
        }

        /** The next line that is not blank, as some senders leave lines blank; empty behind the last. */
        private String line() {
            while (at < body.length) {
                int end = at;
                while (end < body.length && body[end] != '\n') {
                    end++;
                }
                String line = Utf8.text(body, at, end - at).strip();
                at = end + 1;
                if (!line.isEmpty()) {
                    return line;
                }
            }
            return "";
        }

        private void act(String verb, Map<String, Object> target) throws UnreadableBody {
            if (verb.equals("delete")) {
                done(verb, target);
                return;
            }
            var document = JsonTree.objectIn(line());
            if (document.isEmpty()) {
                fault(verb, target, "The document is missing, empty or not valid JSON.");
                return;
            }
            done(verb, target);
            var record = verb.equals("update") ? updated(document) : document;
            if (!record.isEmpty()) {
                lookup.add(record);
            }
        }

        /** An update by a script brings no record. */
        private static Map<String, Object> updated(Map<String, Object> update) {
            return update.getOrDefault("doc", update.get("upsert")) instanceof Map<?, ?> document
                    ? JsonTree.checked(document)
                    : Map.of();
        }

        private void done(String verb, Map<String, Object> target) {
            actions.add(action(verb, target, Optional.empty()));
        }

        private void fault(String verb, Map<String, Object> target, String why) throws UnreadableBody {
            records.bad(why);
            actions.add(action(verb, target, Optional.of(why)));
        }

        private Action action(String verb, Map<String, Object> target, Optional<String> fault) {
            return new Action(
                    verb,
                    target.getOrDefault("_index", index).toString(),
                    target.getOrDefault("_id", "").toString(),
                    fault);
        }
    }
}
