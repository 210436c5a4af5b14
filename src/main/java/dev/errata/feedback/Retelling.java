package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Order.Prospect;
import dev.errata.feedback.Subject.Kind;
import dev.errata.feedback.Words.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    private final List<Logged> group = new ArrayList<>();

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
        var places = new Places(order(start), this::item);
        relevant.forEach(line -> tell(line, together, moments, places));
        if (!relevant.isEmpty()) {
            look(places);
            places.aged(order(end), relevant.getLast(), end);
        }
        return new History(moments.upTo(end), places.changes(), latest(log));
    }

    private void tell(Logged line, int together, Moments moments, Places places) {
        // The lines of one acceptance belong together, and to no others.
        boolean accepts = line instanceof Accepted;
        if (!group.isEmpty()
                && (accepts != group.getLast() instanceof Accepted || (!accepts && group.size() >= together))) {
            look(places);
        }
        moments.until(line.at());
        if (group.isEmpty()) {
            places.aged(order(line.at()), line, line.at());
        }
        if (read(line) != Effect.NONE) {
            moments.add(line);
        }
        if (accepts) {
            author(authored.after(line));
        }
        group.add(line);
    }

    private void look(Places places) {
        places.changed(order(group.getLast().at()), group);
        group.clear();
    }

    private String item(Logged line) {
        return about(line).map(Subject::item).orElse("");
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

    private static List<Cast> latest(List<Logged> log) {
        return Tally.counted(log).stream()
                .sorted(Comparator.comparingLong(Cast::position).reversed())
                .limit(History.LATEST)
                .toList();
    }
}
