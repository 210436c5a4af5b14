package dev.errata.web;

import dev.errata.curation.Beginnings;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.RegexTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The signature lab: a regex on the entry's samples and on pasted texts, as far as it can be told while somebody types.
 *
 * @param samples the entry's own, in their order
 * @param pasted further texts
 * @param proposed a regex made of the samples that have to be found and of the pasted texts; empty where there is none
 * @param marked the regex around the place of a fault; empty where there is none
 */
record Lab(
        String regex,
        RegexTrial.Safety safety,
        List<Segment> marked,
        RegexTrial.Ordinary ordinary,
        List<String> overlaps,
        List<Tried> samples,
        List<Tried> pasted,
        String proposed) {

    /** Of text in the page, so much is enough. */
    private static final int LONGEST = 4_000;

    private static final int MOST = 100;

    /** A run of text, hit or not. */
    record Segment(String text, boolean hit) {}

    /**
     * One text with what the regex hits in it.
     *
     * @param expected whether it is to be hit
     */
    record Tried(int number, boolean expected, boolean hit, List<Segment> segments) {

        public boolean fine() {
            return expected == hit;
        }
    }

    /** A text and whether the regex is to hit it. */
    record Wanted(String text, boolean match) {}

    static Lab of(String regex, String self, List<Wanted> samples, List<String> pasted, KnowledgeBase base) {
        var texts = Stream.concat(samples.stream().map(Wanted::text), pasted.stream())
                .limit(MOST)
                .map(it -> it.length() <= LONGEST ? it : it.substring(0, LONGEST))
                .toList();
        var trial = RegexTrial.of(regex, texts, base);
        var tried = IntStream.range(0, texts.size())
                .mapToObj(at -> tried(
                        at,
                        texts.get(at),
                        at >= samples.size() || samples.get(at).match(),
                        trial.spans()))
                .toList();
        int own = Math.min(samples.size(), tried.size());
        return new Lab(
                regex,
                trial.safety(),
                marked(regex, trial.safety()),
                trial.ordinary(),
                trial.overlaps().stream().filter(it -> !it.equals(self)).toList(),
                tried.subList(0, own),
                tried.subList(own, tried.size()),
                proposed(samples, pasted, regex));
    }

    public boolean blank() {
        return regex.isEmpty();
    }

    public boolean accepted() {
        return safety.verdict().equals("accepted");
    }

    public int at() {
        var at = safety.at();
        return at == null ? 0 : at + 1;
    }

    public String work() {
        var work = safety.attackWork();
        return work == null ? "" : Figures.whole(work);
    }

    public String budget() {
        return Figures.whole(safety.budget());
    }

    /** Texts with an empty line between them. */
    static List<String> texts(String pasted) {
        return Stream.of(pasted.split("\n\\s*\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static Tried tried(int at, String text, boolean expected, List<RegexTrial.Span> spans) {
        var segments = new ArrayList<Segment>();
        boolean hit = false;
        var lines = text.split("\r?\n", -1);
        for (int line = 0; line < lines.length; line++) {
            int number = line + 1;
            int from = 0;
            for (var span : spans) {
                if (span.sample() == at && span.line() == number && span.start() >= from) {
                    add(segments, lines[line].substring(from, span.start()), false);
                    add(segments, lines[line].substring(span.start(), span.end()), true);
                    from = span.end();
                    hit = true;
                }
            }
            add(segments, lines[line].substring(from) + (number < lines.length ? "\n" : ""), false);
        }
        return new Tried(at + 1, expected, hit, List.copyOf(segments));
    }

    private static void add(List<Segment> segments, String text, boolean hit) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, hit));
        }
    }

    private static List<Segment> marked(String regex, RegexTrial.Safety safety) {
        var at = safety.at();
        if (regex.isEmpty() || at == null || at > regex.length() || safety.attackWork() != null) {
            return List.of();
        }
        int end = Math.min(regex.length(), at + 1);
        var marked = new ArrayList<Segment>();
        add(marked, regex.substring(0, at), false);
        marked.add(new Segment(at < end ? regex.substring(at, end) : "␣", true));
        add(marked, regex.substring(end), false);
        return List.copyOf(marked);
    }

    private static String proposed(List<Wanted> samples, List<String> pasted, String regex) {
        var proposed = Beginnings.regex(
                Stream.concat(samples.stream().filter(Wanted::match).map(Wanted::text), pasted.stream())
                        .toList());
        return proposed.equals(regex) ? "" : proposed;
    }
}
