package dev.errata.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.notify.Wrong;
import dev.errata.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An object that somebody sent, read key by key: what is left out stays as it is. Gathers all that is wrong before it refuses. */
final class SentObject {

    private final JsonNode root;
    private final List<Fault> wrong;

    private SentObject(JsonNode root, List<Fault> wrong) {
        this.root = root;
        this.wrong = wrong;
    }

    static SentObject of(String body, ObjectMapper mapper, String example, Set<String> keys) {
        var root = Received.object(body, mapper, example, Refusals::notJsonAlone);
        return new SentObject(root, new ArrayList<>(Refusals.unknownKeys(root, keys)));
    }

    boolean has(String key) {
        return root.has(key);
    }

    /** Empty, or {@code null} on the wire, where there shall be none. */
    String text(String key, String otherwise) {
        var value = root.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (value.isTextual() || value.isNull()) {
            return value.isNull() ? "" : value.textValue().strip();
        }
        return fault(key, key + " is a text", otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        var value = root.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        return value.isBoolean() ? value.booleanValue() : fault(key, key + " is true or false", otherwise);
    }

    long number(String key, long otherwise) {
        var value = root.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        return value.isIntegralNumber() && value.canConvertToInt()
                ? value.longValue()
                : fault(key, key + " is a whole number", otherwise);
    }

    <T extends Enum<T>> T choice(String key, Class<T> type, T otherwise) {
        if (!root.has(key)) {
            return otherwise;
        }
        var value = root.path(key).asText();
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> word(it).equals(value))
                .findFirst()
                .orElseGet(() -> fault(
                        key,
                        key + " is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(SentObject::word)
                                        .collect(Collectors.joining(", ")),
                        otherwise));
    }

    Duration duration(String key, Duration otherwise) {
        if (!root.has(key)) {
            return otherwise;
        }
        try {
            return Duration.parse(root.path(key).asText());
        } catch (DateTimeParseException e) {
            return fault(key, key + " is a duration such as PT1H or PT30M", otherwise);
        }
    }

    Optional<Instant> instant(String key) {
        if (!root.has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(root.path(key).asText()));
        } catch (DateTimeParseException e) {
            return fault(key, key + " is a time such as 2026-11-21T18:00:00Z", Optional.empty());
        }
    }

    Set<String> texts(String key, Set<String> otherwise) {
        var list = root.path(key);
        if (list.isMissingNode()) {
            return otherwise;
        }
        var texts = new HashSet<String>();
        list.forEach(it -> texts.add(it.asText()));
        return list.isArray() ? texts : fault(key, key + " is a list of ids", otherwise);
    }

    <T> T fault(String key, String why, T otherwise) {
        wrong.add(Fault.inBody("/" + key, why));
        return otherwise;
    }

    /** Refuses where anything was wrong, be it here or by the rules of the room. */
    void check(List<Wrong> further) {
        var seen = wrong.stream().map(Fault::pointer).collect(Collectors.toSet());
        // What could not be read was put aside, and need not be complained of twice.
        further.stream()
                .filter(it -> !seen.contains("/" + it.field()))
                .map(it -> Fault.inBody("/" + it.field(), it.why()))
                .forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
