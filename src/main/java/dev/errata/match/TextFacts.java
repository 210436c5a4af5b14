package dev.errata.match;

import dev.errata.event.Event;
import dev.errata.event.Event.RoledLine;
import dev.errata.event.Transcript;
import dev.errata.search.DomainModel;
import dev.errata.search.TextIndex;
import dev.errata.search.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a text says by itself, whatever the entry: its words around a place, what it is about, which versions it names. Used by one
 * lookup; not thread-safe, as it reads lines only when they are asked for.
 */
final class TextFacts {

    /** A message seldom spreads over more lines than so many on either side. */
    private static final int AROUND = 3;

    /** Nobody reads a longer line for what stands beside an error. */
    private static final int READ = 600;

    private static final int TOPICS = 60;

    /** So many lines, with as many before and behind, are about one thing. */
    private static final int STRETCH = 12;

    /** The first lines of a log say what runs in which version. */
    private static final int HEAD = 40;

    private static final Pattern WARNS = Pattern.compile("(?i)\\bwarn|Warning\\b|\\bdeprecat|警告");
    private static final Pattern FAILS = Pattern.compile("(?i)\\berr(?:or)?s?\\b|exception|fatal|panic|failed|错误|失败");

    private final List<RoledLine> lines;
    private final Map<Integer, Set<String>> terms = new HashMap<>();
    private final Map<Integer, Set<String>> concepts = new HashMap<>();
    private final Map<Integer, Identifiers> named = new HashMap<>();
    private final Map<Integer, Integer> complaints = new HashMap<>();
    private final Map<Integer, Topic> topics = new HashMap<>();
    private final Set<Integer> attended = new HashSet<>();
    private final TextIndex index;
    private final DomainModel model;
    private final Map<String, String> software;
    private final Set<String> words = new HashSet<>();
    private final String system;
    private final Identifiers identifiers;
    private final boolean fails;
    private final Set<Integer> traced = new HashSet<>();

    TextFacts(
            Transcript transcript,
            Set<RoledLine> attention,
            Context context,
            TextIndex index,
            DomainModel model,
            Mentions mentions) {
        this.index = index;
        this.model = model;
        lines = Attention.all(transcript);
        int place = 0;
        for (var event : transcript.events()) {
            for (int line = 0; line < event.lines().size(); line++, place++) {
                if (event.kind() != Event.Kind.PLAIN) {
                    traced.add(place);
                }
            }
        }
        int rank = -1;
        boolean inTrace = false;
        boolean failing = false;
        var telling = new ArrayList<String>();
        var head = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            boolean seen = attention.contains(line);
            if (Attention.complains(line.line().text())) {
                // The lines of one trace are one complaint: which of them counts, their roles say.
                boolean continues = inTrace && traced.contains(at);
                rank += continues ? 0 : 1;
                inTrace = traced.contains(at);
                complaints.put(at, rank);
                failing |= fails(line.line().text());
            }
            if (seen) {
                attended.add(at);
                head.append(cut(line.line().text())).append('\n');
            }
            if (seen || at < HEAD) {
                telling.add(cut(line.line().whole().text()));
                words.addAll(terms(at));
            }
        }
        fails = failing;
        identifiers = Identifiers.in(head.toString());
        var found = new HashMap<>(mentions.softwareIn(telling));
        context.software().forEach((product, version) -> found.put(product.toLowerCase(Locale.ROOT), version));
        software = Map.copyOf(found);
        system = context.os().isEmpty()
                ? Mentions.systemIn(telling)
                : context.os().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() > READ ? text.substring(0, READ) : text;
    }

    private static boolean fails(String line) {
        return FAILS.matcher(cut(line)).find() && !warns(line);
    }

    private static boolean warns(String line) {
        return WARNS.matcher(cut(line)).find();
    }

    private Set<String> terms(int at) {
        return terms.computeIfAbsent(
                at, any -> Words.terms(cut(lines.get(at).line().whole().text())));
    }

    /** The words of the lines around this one, without its own line. */
    Set<String> termsAround(int at) {
        var around = new HashSet<String>();
        IntStream.rangeClosed(Math.max(0, at - AROUND), Math.min(lines.size() - 1, at + AROUND))
                .filter(near -> near != at)
                .forEach(near -> around.addAll(terms(near)));
        return around;
    }

    /** Place among the lines that complain, from 0; -1 where this line does not. */
    int complaint(int at) {
        return complaints.getOrDefault(at, -1);
    }

    /** Whether this line only warns while another complains of an error. */
    boolean merelyWarns(int at) {
        return fails && warns(lines.get(at).line().whole().text());
    }

    /** Whether the line belongs to a stack trace. */
    boolean inTrace(int at) {
        return traced.contains(at);
    }

    Set<String> conceptsOf(int at) {
        return concepts.computeIfAbsent(
                at, any -> Words.concepts(cut(lines.get(at).line().text())));
    }

    Identifiers identifiersOf(int at) {
        return named.computeIfAbsent(
                at, any -> Identifiers.in(cut(lines.get(at).line().text())));
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /** Whether the text has this word. */
    boolean names(String word) {
        return words.contains(word);
    }

    /** What the lines around a place are about: a log may tell of many things. */
    private record Topic(Map<String, Double> domains, Map<Integer, Double> entries) {}

    private Topic topicAround(int at) {
        return topics.computeIfAbsent(at / STRETCH, stretch -> {
            var heard = new LinkedHashSet<String>();
            IntStream.range(Math.max(0, (stretch - 1) * STRETCH), Math.min(lines.size(), (stretch + 2) * STRETCH))
                    .filter(attended::contains)
                    .forEach(line -> heard.addAll(terms(line)));
            return new Topic(model.judge(heard), index.about(heard, TOPICS));
        });
    }

    /** How far the domain is behind the one that the lines around suggest, in nats: 0 or less. */
    double domain(int at, String domain) {
        return topicAround(at).domains().getOrDefault(domain, 0.0);
    }

    /** How much the entry knows of what the lines around say: 0..1. */
    double topic(int at, int entry) {
        return topicAround(at).entries().getOrDefault(entry, 0.0);
    }

    Map<String, String> software() {
        return software;
    }

    /** The operating system in small letters, or empty. */
    String system() {
        return system;
    }
}
