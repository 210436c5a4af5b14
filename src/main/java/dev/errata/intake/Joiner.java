package dev.errata.intake;

import dev.errata.event.Continuation;
import dev.errata.sighting.Seen.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of traces that came as records of their own, stream by stream. What may still go on is held until another line of its
 * stream begins something new, or nothing came for a while. Not thread-safe.
 */
final class Joiner {

    /** A trace has its causes before this; whatever is longer is a loop of somebody's making. */
    private static final int MOST_LINES = 500;

    private static final int MOST_CHARACTERS = 256 * 1024;

    private record Stream(Place place, String name) {}

    /** What has begun and may go on. */
    private static final class Open {

        private final List<Waiting> records = new ArrayList<>();
        private Continuation stands;
        private int characters;
        private long heard;

        Open(Waiting first, Continuation stands, long now) {
            this.stands = stands;
            add(first, now);
        }

        void add(Waiting record, long now) {
            records.add(record);
            characters += record.text().length();
            heard = now;
        }

        /** A message and an exception right behind it are two, unless frames follow: then the message was about the exception. */
        List<Group> groups() {
            int last = records.size() - 1;
            return stands == Continuation.STATED && last > 0
                    ? List.of(new Group(records.subList(0, last)), new Group(records.subList(last, last + 1)))
                    : List.of(new Group(records));
        }

        boolean isFull() {
            return records.size() >= MOST_LINES || characters >= MOST_CHARACTERS;
        }
    }

    private final Map<Stream, Open> open = new LinkedHashMap<>();
    private final long patience;

    /** @param patience how long to wait for the next line, in nanoseconds */
    Joiner(long patience) {
        this.patience = patience;
    }

    /**
     * Takes {@code records} in their order.
     *
     * @param now of a clock that only runs forward, in nanoseconds
     * @return what is whole by now
     */
    List<Group> join(List<Waiting> records, long now) {
        var whole = new ArrayList<Group>();
        for (var record : records) {
            take(record, now, whole);
        }
        for (Iterator<Open> each = open.values().iterator(); each.hasNext(); ) {
            var stream = each.next();
            if (now - stream.heard >= patience) {
                whole.addAll(stream.groups());
                each.remove();
            }
        }
        return whole;
    }

    private void take(Waiting record, long now, List<Group> whole) {
        var stream = new Stream(record.place(), record.stream());
        var before = open.get(stream);
        if (record.text().indexOf('\n') >= 0) {
            // Brings its own trace; what was open ends here.
            close(stream, before, whole);
            whole.add(new Group(List.of(record)));
            return;
        }
        var next =
                before == null || before.isFull() ? Optional.<Continuation>empty() : before.stands.next(record.text());
        if (before != null && next.isPresent()) {
            before.stands = next.get();
            before.add(record, now);
            return;
        }
        close(stream, before, whole);
        open.put(stream, new Open(record, Continuation.begin(record.text()), now));
    }

    private void close(Stream stream, @Nullable Open before, List<Group> whole) {
        if (before != null) {
            whole.addAll(before.groups());
            open.remove(stream);
        }
    }

    /** What is held, in the order in which it began: to be kept until it is counted. */
    List<Waiting> held() {
        return open.values().stream().flatMap(it -> it.records.stream()).toList();
    }

    /** All that is held, whole or not. */
    List<Group> drain() {
        var all = open.values().stream().flatMap(it -> it.groups().stream()).toList();
        open.clear();
        return all;
    }
}
