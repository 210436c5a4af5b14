package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.History.Cause;
import dev.errata.feedback.History.RankChange;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Order.Prospect;
import dev.errata.feedback.Subject.Kind;
import dev.errata.feedback.Words.Effect;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a log line by line, and notes what was believed on the way. For one log. */
final class Retelling {

    /** The order is looked at about so often; of a longer log several lines are taken together. */
    private static final int LOOKS = 1_000;

    private final Entry entry;
    private final AuthoredThen authored;
    private final Learning learning;
    private final Map<String, Belief> priors = new LinkedHashMap<>();
    private final Map<String, Belief> guesses = new LinkedHashMap<>();
    private final Map<Subject, Retold> retold = new LinkedHashMap<>();
    private final Map<Long, Subject> subjects = new HashMap<>();
    private final Deque<RankChange> changes = new ArrayDeque<>();
    private final List<Logged> group = new ArrayList<>();
    private List<String> order = List.of();

    Retelling(Entry entry, AuthoredThen authored, Learning learning) {
        this.entry = entry;
        this.authored = authored;
        this.learning = learning;
    }

    History tell(List<Logged> log, Instant now, int points) {
        var told = log.stream().filter(it -> authored.before(it).isPresent()).toList();
        log.subList(0, log.size() - told.size()).stream()
                .filter(this::ofWorkarounds)
                .forEach(this::read);
        author(told.isEmpty() ? Optional.of(entry) : authored.before(told.getFirst()));
        var end = told.isEmpty()
                ? now
                : Collections.max(List.of(now, told.getLast().at()));
        var start = told.isEmpty() ? end : told.getFirst().at();
        var moments = new Moments(start, end, points, this::beliefs);
        var relevant = told.stream().filter(this::ofWorkarounds).toList();
        int together = 1 + relevant.size() / LOOKS;
        order = order(start);
        relevant.forEach(line -> tell(line, together, moments));
        if (!told.isEmpty()) {
            look();
            aged(told.getLast(), end);
        }
        return new History(moments.upTo(end), List.copyOf(changes), latest(log));
    }

    private void tell(Logged line, int together, Moments moments) {
        // The lines of one acceptance belong together, and to no others.
        boolean accepts = line instanceof Accepted;
        if (!group.isEmpty()
                && (accepts != group.getLast() instanceof Accepted || (!accepts && group.size() >= together))) {
            look();
        }
        moments.until(line.at());
        if (group.isEmpty()) {
            aged(line, line.at());
        }
        if (read(line) != Effect.NONE) {
            moments.add(line);
        }
        if (accepts) {
            author(authored.after(line));
        }
        group.add(line);
    }

    private boolean ofWorkarounds(Logged line) {
        if (line instanceof Cast cast) {
            subjects.put(cast.position(), cast.subject());
        }
        return line instanceof Accepted || about(line).isPresent();
    }

    /** The workaround that a line is about. */
    private Optional<Subject> about(Logged line) {
        var subject = switch (line) {
            case Cast cast -> Optional.of(cast.subject());
            case Ruled ruled -> Optional.ofNullable(subjects.get(ruled.target()));
            case Accepted accepted -> Optional.<Subject>empty();
        };
        return subject.filter(it -> it.kind() == Kind.WORKAROUND);
    }

    private Effect read(Logged line) {
        if (line instanceof Accepted) {
            retold.forEach((subject, it) -> {
                if (subject.entry().equals(line.entry())) {
                    it.read(line);
                }
            });
            return Effect.CHANGED;
        }
        return about(line)
                .map(it ->
                        retold.computeIfAbsent(it, any -> new Retold(learning)).read(line))
                .orElse(Effect.NONE);
    }

    private void author(Optional<Entry> then) {
        author(entry);
        then.ifPresent(this::author);
    }

    /** What an author said of the workarounds that the entry has now. */
    private void author(Entry revision) {
        var now = entry.workarounds().stream().map(Workaround::id).toList();
        for (var it : revision.workarounds()) {
            if (now.contains(it.id())) {
                priors.put(it.id(), Beliefs.authored(revision, it));
                guesses.put(it.id(), Beliefs.guessed(it));
            }
        }
    }

    private Map<String, Belief> beliefs(Instant at) {
        return beliefs(priors, at);
    }

    private Map<String, Belief> beliefs(Map<String, Belief> authored, Instant at) {
        var beliefs = new LinkedHashMap<>(authored);
        retold.forEach(
                (subject, it) -> beliefs.computeIfPresent(subject.item(), (id, belief) -> belief.plus(it.at(at))));
        return Collections.unmodifiableMap(beliefs);
    }

    private List<String> order(Instant at) {
        var believed = beliefs(priors, at);
        var open = beliefs(guesses, at);
        return Order.of(
                priors.keySet(),
                id -> Prospect.of(Objects.requireNonNull(believed.get(id)), Objects.requireNonNull(open.get(id))));
    }

    /** What changed the order without anybody's word. */
    private void aged(Logged line, Instant at) {
        var before = order;
        order = order(at);
        risen(before).forEach(id -> note(at, Cause.AGED, line, id, before));
    }

    /** What the lines read since the last look did to the order. */
    private void look() {
        if (group.isEmpty()) {
            return;
        }
        var last = group.getLast();
        var before = order;
        order = order(last.at());
        var moved = new LinkedHashMap<String, Logged>();
        for (var line : group) {
            about(line)
                    .map(Subject::item)
                    .filter(id -> before.indexOf(id) != order.indexOf(id))
                    .ifPresent(id -> moved.put(id, line));
        }
        if (moved.isEmpty()) {
            risen(before).forEach(id -> moved.put(id, last));
        }
        moved.forEach((id, line) -> note(line.at(), cause(line), line, id, before));
        group.clear();
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

    private static List<Cast> latest(List<Logged> log) {
        return Tally.counted(log).stream()
                .sorted(Comparator.comparingLong(Cast::position).reversed())
                .limit(History.LATEST)
                .toList();
    }
}
