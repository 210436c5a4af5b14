package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Localized;
import dev.errata.feedback.Belief;
import dev.errata.match.Match.RatedWorkaround;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The phrases that an answer says in a terminal and in a chat alike; plain, neither escaped nor coloured. */
record Phrases(AnswerWords words, boolean chinese) {

    private static final int CHECKS = 3;

    /** A share as a whole number of percent; 100 and 0 only where it is that, within a thousandth. */
    static int percent(double share) {
        long percent = Math.round(share * 100);
        return Math.clamp(percent, share > 0.001 ? 1 : 0, share < 0.999 ? 99 : 100);
    }

    /** Whether the match may have several causes that are worth telling apart: it is a symptom, or more than one entry leads to it. */
    static boolean hasCausesToTellApart(Match match) {
        return match.causes().size() > 1
                || (match.entry().classification().generic() && !match.causes().isEmpty());
    }

    /** The most telling checks of an entry by the command to run, most telling first. */
    static Map<String, List<Entry.Check>> tellingChecks(Entry entry) {
        return entry.checks().stream()
                .sorted(Comparator.comparingDouble(Entry.Check::weight).reversed())
                .limit(CHECKS)
                .collect(Collectors.groupingBy(Entry.Check::run, LinkedHashMap::new, Collectors.toList()));
    }

    String in(Localized text) {
        return text.in(chinese);
    }

    /** Which entry, how sure, how far it was reviewed, whether the asker's version is affected. */
    String standing(Match match) {
        var parts = new ArrayList<String>();
        parts.add(match.entry().id().toString());
        parts.add(words.say("sure", percent(match.score())));
        if (match.entry().standing().tier() == Entry.Tier.AI_GENERATED) {
            parts.add(words.say("unreviewed"));
        }
        switch (match.versionFit()) {
            case AFFECTED -> parts.add(words.say("affected"));
            case NOT_AFFECTED -> parts.add(words.say("not_affected"));
            case UNKNOWN -> {}
        }
        return String.join(" · ", parts);
    }

    /** What is believed of a workaround's success, and on what it rests. */
    String rate(RatedWorkaround workaround, Entry entry) {
        var rated = workaround.rated();
        var said = rate("worked", rated.belief(), cases(workaround.workaround().evidenceCount(), entry));
        return rated.software().isEmpty()
                ? said
                : said
                        + " · "
                        + words.say("on_version", rated.software(), rated.worked(), rated.worked() + rated.failed())
                        + " · "
                        + words.say("all_versions", percent(rated.overall().value()));
    }

    /** What is believed of a dead end's failing, and on what it rests. */
    String rate(Entry.DeadEnd deadEnd, Belief fails, Entry entry) {
        return rate("fails", fails, cases(deadEnd.evidenceCount(), entry));
    }

    /** How many cases the author counted for an item: its own, else those of the entry. */
    private static int cases(int own, Entry entry) {
        return own > 0 ? own : entry.standing().evidenceCount();
    }

    /** A share, where it lies, and whose word it is: so many readers', or the author's alone. */
    private String rate(String key, Belief belief, int cases) {
        var parts = new ArrayList<String>();
        parts.add(words.say(key, percent(belief.value()), percent(belief.low()), percent(belief.high())));
        if (belief.reports() > 0) {
            parts.add(words.count("reports", belief.reports()));
        } else {
            parts.add(cases == 0 ? words.say("authored") : words.count("authored", cases));
        }
        if (belief.reports() > 0 && belief.weak()) {
            parts.add(words.say("weak"));
        }
        return String.join(" · ", parts);
    }

    /** What to look for in the output of a check, and what it says. */
    String look(Entry.Check check) {
        return words.say(check.supports() ? "speaks_for" : "speaks_against", in(check.name()));
    }

    String tie(Entry.Tie tie) {
        return tie.distinction().isBlank() ? tie.errorId() : tie.errorId() + (chinese ? "：" : ": ") + tie.distinction();
    }
}
