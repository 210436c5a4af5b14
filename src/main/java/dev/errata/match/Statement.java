package dev.errata.match;

import dev.errata.match.Match.Reason;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one or several reasons say in words: a reader needs to hear once that the regex hits, though two features count it.
 *
 * @param about message key: the feature's, or that of those which say the same
 * @param weight in nats, of all that say it
 */
record Statement(String about, double weight) {

    static final String REGEX = "regex";
    static final String MESSAGE = "message";

    private static final Map<String, String> TOGETHER = Map.of(
            "regex", REGEX,
            "regex-hit", REGEX,
            "proven-regex", REGEX,
            "regex-missed", REGEX,
            "proven-regex-missed", REGEX,
            "verbatim", MESSAGE,
            "wording", MESSAGE,
            "coverage", MESSAGE,
            "missing", MESSAGE);

    /** What the reason of this name is about. */
    static String about(String reason) {
        return TOGETHER.getOrDefault(reason, reason);
    }

    /** What {@code reasons} say, most telling first. */
    static List<Statement> of(List<Reason> reasons) {
        var weights = new LinkedHashMap<String, Double>();
        reasons.forEach(it -> weights.merge(about(it.name()), it.weight(), Double::sum));
        return weights.entrySet().stream()
                .map(it -> new Statement(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingDouble((Statement it) -> Math.abs(it.weight()))
                        .reversed())
                .toList();
    }

    /** Whether it is about the regex or the message, which a reader can see with his own eyes. */
    boolean plain() {
        return about.equals(REGEX) || about.equals(MESSAGE);
    }
}
