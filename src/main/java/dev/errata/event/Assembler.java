package dev.errata.event;

import dev.errata.event.Event.Kind;
import dev.errata.event.Event.RoledLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Puts lines together that are one error, source by source where several containers' lines are mixed. */
final class Assembler {

    private static final List<TraceFormat> FORMATS = List.of(
            new PythonTrace(),
            new RustTrace(),
            new GoTrace(),
            new JavaTrace(),
            new NodeTrace(),
            new DotnetTrace(),
            new PhpTrace(),
            new RubyTrace());

    /** The most lines that may follow a plain record as its details. */
    private static final int MOST_DETAILS = 200;

    private record Ordered(int order, Event event) {}

    private final List<Cleaned> lines;
    private final Prints prints;
    private final List<Ordered> events = new ArrayList<>();

    private Assembler(List<Cleaned> lines, Prints prints) {
        this.lines = lines;
        this.prints = prints;
    }

    static List<Event> assemble(List<Cleaned> lines) {
        var prints = new Prints();
        var bySource = bySource(lines);
        var all = new ArrayList<Ordered>();
        bySource.forEach(group -> all.addAll(new Assembler(group, prints).run()));
        all.sort(Comparator.comparingInt(Ordered::order));
        return all.stream().map(Ordered::event).toList();
    }

    /** Lines without a source belong to the one before them. */
    private static List<List<Cleaned>> bySource(List<Cleaned> lines) {
        if (lines.stream().allMatch(line -> line.cut().source().isEmpty())) {
            return List.of(lines);
        }
        var sources = new LinkedHashMap<String, List<Cleaned>>();
        String source = "";
        for (var line : lines) {
            source = line.cut().source().isEmpty() ? source : line.cut().source();
            sources.computeIfAbsent(source, name -> new ArrayList<>()).add(line);
        }
        return List.copyOf(sources.values());
    }

    private List<Ordered> run() {
        int floor = 0;
        int at = 0;
        while (at < lines.size()) {
            var claim = lines.get(at).isBlank() ? Optional.<Claim>empty() : claim(at, floor);
            if (claim.isPresent()) {
                plain(floor, claim.get().from());
                trace(claim.get());
                at = Math.max(at + 1, claim.get().to());
                floor = at;
            } else {
                at++;
            }
        }
        plain(floor, lines.size());
        return events;
    }

    private Optional<Claim> claim(int at, int floor) {
        for (var format : FORMATS) {
            var claim = format.claim(lines, at, floor);
            if (claim.isPresent()) {
                return claim;
            }
        }
        return Optional.empty();
    }

    private void trace(Claim claim) {
        var roled = new ArrayList<RoledLine>();
        for (int i = claim.from(); i < claim.to(); i++) {
            if (!lines.get(i).isBlank()) {
                roled.add(new RoledLine(lines.get(i).line(), claim.roles().get(i - claim.from())));
            }
        }
        roled.addAll(claim.extra());
        int headline = claim.from() + Math.max(0, claim.roles().indexOf(Role.HEADLINE));
        int end = Wrapping.end(lines, headline, claim.to());
        if (end > headline + 1
                && claim.roles().subList(headline + 1 - claim.from(), end - claim.from()).stream()
                        .allMatch(Role.DETAIL::equals)) {
            Wrapping.joined(lines, headline, end).forEach(line -> roled.add(new RoledLine(line, Role.HEADLINE)));
        }
        add(claim.from(), claim.kind(), roled);
    }

    private void plain(int from, int to) {
        int at = from;
        while (at < to) {
            at = lines.get(at).isBlank() ? at + 1 : record(at, to);
        }
    }

    /** One record with what goes on in it; returns the index behind. */
    private int record(int from, int to) {
        var roled = new ArrayList<RoledLine>();
        int wrapped = Wrapping.end(lines, from, to);
        Role role = Summaries.isSummary(lines.get(from).text()) ? Role.SUMMARY : Role.HEADLINE;
        for (int i = from; i < wrapped; i++) {
            roled.add(new RoledLine(lines.get(i).line(), role));
        }
        if (wrapped > from + 1) {
            Wrapping.joined(lines, from, wrapped).forEach(line -> roled.add(new RoledLine(line, role)));
        }
        int end = wrapped;
        int indent = lines.get(from).indent();
        while (end < Math.min(to, wrapped + MOST_DETAILS) && isDetail(lines.get(end), indent)) {
            roled.add(new RoledLine(lines.get(end).line(), Role.DETAIL));
            end++;
        }
        add(from, Kind.PLAIN, roled);
        return end;
    }

    private static boolean isDetail(Cleaned line, int indent) {
        return !line.isBlank() && !line.cut().levelled() && line.indent() > indent;
    }

    private void add(int first, Kind kind, List<RoledLine> roled) {
        events.add(new Ordered(lines.get(first).order(), new Event(kind, roled, prints.of(kind, roled))));
    }
}
