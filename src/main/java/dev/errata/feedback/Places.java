package dev.errata.feedback;

import dev.errata.feedback.History.Cause;
import dev.errata.feedback.History.RankChange;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Who stands where among an entry's workarounds, and what changed it. Not thread-safe. */
final class Places {

    private final Function<Logged, String> about;
    private final Deque<RankChange> changes = new ArrayDeque<>();
    private List<String> order;

    /**
     * @param about the workaround that a line is about; empty where it is about all or none
     */
    Places(List<String> order, Function<Logged, String> about) {
        this.order = order;
        this.about = about;
    }

    /** The order became {@code fresh} without anybody's word; {@code line} is the nearest one. */
    void aged(List<String> fresh, Logged line, Instant at) {
        var before = order;
        order = fresh;
        risen(before).forEach(id -> note(at, Cause.AGED, line, id, before));
    }

    /** The order became {@code fresh} by {@code lines}: those about what moved, or else the last one. */
    void changed(List<String> fresh, List<Logged> lines) {
        var before = order;
        order = fresh;
        var moved = new LinkedHashMap<String, Logged>();
        for (var line : lines) {
            var id = about.apply(line);
            if (before.indexOf(id) != order.indexOf(id)) {
                moved.put(id, line);
            }
        }
        if (moved.isEmpty()) {
            risen(before).forEach(id -> moved.put(id, lines.getLast()));
        }
        moved.forEach((id, line) -> note(line.at(), cause(line), line, id, before));
    }

    /** Newest first. */
    List<RankChange> changes() {
        return List.copyOf(changes);
    }

    private List<String> risen(List<String> before) {
        return order.stream()
                .filter(id -> order.indexOf(id) < before.indexOf(id))
                .toList();
    }

    private void note(Instant at, Cause cause, Logged line, String id, List<String> before) {
        changes.addFirst(new RankChange(at, cause, line, id, before.indexOf(id) + 1, order.indexOf(id) + 1));
        if (changes.size() > History.CHANGES) {
            changes.removeLast();
        }
    }

    private static Cause cause(Logged line) {
        return switch (line) {
            case Cast cast -> Cause.SAID;
            case Ruled ruled -> ruled.counts() ? Cause.RESTORED : Cause.VOIDED;
            case Accepted accepted -> Cause.ACCEPTED;
        };
    }
}
