package dev.errata.match;

import dev.errata.event.Event.RoledLine;
import dev.errata.event.Line;
import dev.errata.event.Transcript;
import dev.errata.match.Evidence.Kind;
import dev.errata.search.Rarity;
import dev.errata.search.Resemblance;
import dev.errata.search.TextIndex;
import dev.errata.search.Words.Word;
import dev.errata.signature.Hit;
import dev.errata.signature.SignatureSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every sign of every entry in a text: regexes (certain), wordings (perhaps) and error codes. Immutable and thread-safe.
 *
 * @param anchored the signatures that look at where a line starts: asked again without the prefix that a logger put there
 * @param demands by position of the entry
 * @param codes error code to the positions of the entries that carry it
 */
record Recognition(
        SignatureSet<Integer> signatures,
        SignatureSet<Integer> anchored,
        TextIndex text,
        List<Demand> demands,
        Places<String> codes) {

    /** Entries that one line may resemble. */
    private static final int RESEMBLING = 12;

    /**
     * Entries that one line may be a sign of by their regexes: the most telling ones. Where more regexes hit a line, it says little for any
     * of them, and to rank them all would make everybody wait whose log has such a line.
     */
    private static final int HITTING = 64;

    /** Of still more hits those are weighed whose regexes ask for the most words: to weigh one takes some microseconds. */
    private static final int WEIGHED = 256;

    /** Nobody quotes more than this of an error; of a longer line its two ends are compared. */
    private static final int COMPARED = 2_000;

    private static final Comparator<Clue> MOST_TELLING =
            Comparator.comparingDouble(Clue::weight).reversed().thenComparingInt(Clue::entry);

    Recognition {
        demands = List.copyOf(demands);
    }

    List<Clue> cluesIn(Transcript transcript, Set<RoledLine> attention) {
        var clues = new ArrayList<Clue>();
        var seen = new HashMap<String, Integer>();
        int at = 0;
        for (var roled : Attention.all(transcript)) {
            if (seen.putIfAbsent(roled.line().whole().text(), at) == null) {
                look(roled, at, attention, clues);
            }
            at++;
        }
        return clues;
    }

    private void look(RoledLine roled, int at, Set<RoledLine> attention, List<Clue> clues) {
        var whole = roled.line().whole();
        var hits = signatures.scan(whole.text());
        boolean compared = attention.contains(roled) || !hits.isEmpty();
        addHits(hits, whole, roled, at, clues);
        if (!roled.line().equals(whole)) {
            addHits(anchored.scan(roled.line().text()), roled.line(), roled, at, clues);
        }
        if (compared) {
            compare(roled, at, clues);
        }
    }

    private void addHits(List<Hit<Integer>> hits, Line line, RoledLine roled, int at, List<Clue> clues) {
        if (hits.isEmpty()) {
            return;
        }
        var found = new ArrayList<Clue>();
        for (var hit : hits.size() > WEIGHED ? wordiest(hits) : hits) {
            double weight = demands.get(hit.key()).weigh(line.text(), hit.start(), hit.end(), rarity());
            found.add(new Clue(hit.key(), Kind.REGEX, line, hit.start(), hit.end(), weight, null, roled.role(), at));
        }
        if (found.size() > HITTING) {
            found.sort(MOST_TELLING);
            found.subList(HITTING, found.size()).clear();
        }
        clues.addAll(found);
    }

    private List<Hit<Integer>> wordiest(List<Hit<Integer>> hits) {
        return hits.stream()
                .sorted(Comparator.comparingInt(
                        hit -> -demands.get(hit.key()).terms().size()))
                .limit(WEIGHED)
                .toList();
    }

    private void compare(RoledLine roled, int at, List<Clue> clues) {
        int length = roled.line().text().length();
        compare(roled, 0, Math.min(length, COMPARED), at, clues);
        if (length > COMPARED) {
            compare(roled, Math.max(COMPARED, length - COMPARED), length, at, clues);
        }
    }

    private void compare(RoledLine roled, int from, int to, int at, List<Clue> clues) {
        var line = roled.line();
        var part = line.text().substring(from, to);
        for (var it : text.like(part, RESEMBLING)) {
            clues.add(new Clue(
                    it.entry(), kind(it), line, from + it.start(), from + it.end(), it.weight(), it, roled.role(), at));
        }
        addCodes(roled, from, part, at, clues);
    }

    private static Kind kind(Resemblance it) {
        if (!it.whole() && it.coverage() <= 0.999) {
            return Kind.TEXT;
        }
        return switch (it.wording()) {
            case SIGNATURE -> Kind.SIGNATURE;
            case ALIAS -> Kind.ALIAS;
            case PATTERN -> Kind.TEXT;
        };
    }

    private void addCodes(RoledLine roled, int from, String part, int at, List<Clue> clues) {
        var line = roled.line();
        for (var span : codeSpans(part)) {
            var carriers = codes.of(part.substring(span.start(), span.end()));
            boolean many = carriers.size() > HITTING;
            for (int entry : many ? others(carriers, at, clues) : carriers) {
                double weight = Math.log((demands.size() + 1.0) / carriers.size());
                clues.add(new Clue(
                        entry,
                        Kind.ERROR_CODE,
                        line,
                        from + span.start(),
                        from + span.end(),
                        weight,
                        null,
                        roled.role(),
                        at));
            }
        }
    }

    /** Those that the line is a sign of already. */
    private static List<Integer> others(List<Integer> carriers, int at, List<Clue> clues) {
        var known = new HashSet<Integer>();
        for (int i = clues.size() - 1; i >= 0 && clues.get(i).at() == at; i--) {
            known.add(clues.get(i).entry());
        }
        return carriers.stream().filter(known::contains).toList();
    }

    /** Runs of what an error code is written with: letters, digits, {@code - _}. */
    private static List<Word> codeSpans(String text) {
        var spans = new ArrayList<Word>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isCode(text.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                spans.add(new Word("", start, at));
                start = -1;
            }
        }
        return spans;
    }

    private static boolean isCode(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '-' || c == '_';
    }

    Rarity rarity() {
        return text.rarity();
    }
}
