package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.Entry.Tier;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same change of many entries.
 *
 * @param value the tag, or the tier; empty for the other kinds
 */
public record BulkAction(Kind kind, String value) {

    private static final int LONGEST_TAG = 64;
    private static final String TAGS = "tags";

    /** What is done. */
    public enum Kind {
        TAG,
        UNTAG,
        RETIER,
        RETIRE,
        CONFIRM
    }

    /** The action that these words name; empty where they name none, or the value is none for it. */
    public static Optional<BulkAction> of(String kind, String value) {
        return Stream.of(Kind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(kind))
                .map(it -> new BulkAction(it, value.strip()))
                .filter(BulkAction::fits)
                .findFirst();
    }

    private boolean fits() {
        return switch (kind) {
            case TAG, UNTAG -> !value.isEmpty() && value.length() <= LONGEST_TAG;
            case RETIER ->
                Stream.of(Tier.values())
                        .anyMatch(it -> it.name().toLowerCase(Locale.ROOT).equals(value));
            case RETIRE, CONFIRM -> value.isEmpty();
        };
    }

    boolean retires() {
        return kind == Kind.RETIRE;
    }

    /** The document after it; the same where it changes nothing. */
    ObjectNode applied(ObjectNode before, LocalDate today) {
        var document = before.deepCopy();
        switch (kind) {
            case TAG -> {
                if (place(document) < 0) {
                    document.withArray(TAGS).add(value);
                }
            }
            case UNTAG -> {
                int place = place(document);
                if (place >= 0) {
                    document.withArray(TAGS).remove(place);
                }
            }
            case RETIER -> document.put("verification_tier", value);
            case CONFIRM -> document.put("last_confirmed", today.toString());
            case RETIRE -> {}
        }
        return document;
    }

    private int place(ObjectNode document) {
        var tags = document.path(TAGS);
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).asText().equals(value)) {
                return i;
            }
        }
        return -1;
    }

    /** For revisions and the audit. */
    String words() {
        return "bulk: " + kind.name().toLowerCase(Locale.ROOT) + (value.isEmpty() ? "" : " " + value);
    }
}
