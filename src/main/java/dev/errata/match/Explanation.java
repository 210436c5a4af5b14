package dev.errata.match;

import dev.errata.match.Match.Reason;
import dev.errata.match.Match.Rival;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in words why an answer is as it is: why a match scores as it does, why what is near is none, what sets one entry before another,
 * and how several matches hang together. Plain sentences, neither escaped nor coloured. Immutable.
 */
public final class Explanation {

    /** Fewer nats than this move a probability by so little that nobody asks for them. */
    private static final double WORTH_SAYING = 0.25;

    /** What speaks against a match is said from here on: below, it is no reason to doubt. */
    private static final double WORTH_DOUBTING = 0.5;

    private static final int FOR = 3;
    private static final int AGAINST = 3;
    private static final int AHEAD = 3;

    private static final Explanation ENGLISH = new Explanation(AnswerWords.in(false));
    private static final Explanation CHINESE = new Explanation(AnswerWords.in(true));

    private final AnswerWords words;

    private Explanation(AnswerWords words) {
        this.words = words;
    }

    public static Explanation in(boolean chinese) {
        return chinese ? CHINESE : ENGLISH;
    }

    /** Why {@code match} scores as it does: what speaks most for it, and what most against it. Empty where nothing can be said. */
    public String of(Match match) {
        var clauses = new Clauses(words, match);
        var pro = new ArrayList<String>();
        Stream.concat(
                        strong(match, 1, WORTH_SAYING).filter(Statement::plain),
                        strong(match, 1, WORTH_SAYING).filter(it -> !it.plain()))
                .flatMap(it -> clauses.of(it).stream())
                .limit(FOR)
                .forEach(pro::add);
        // Whoever named a version wants to hear of it, however little it weighs.
        strong(match, 1, Double.MIN_VALUE)
                .filter(it -> it.about().equals(Feature.RIGHT_VERSION.key()))
                .flatMap(it -> clauses.of(it).stream())
                .filter(it -> !pro.contains(it))
                .forEach(pro::add);
        var contra = strong(match, -1, WORTH_DOUBTING)
                .flatMap(it -> clauses.of(it).stream())
                .findFirst();
        var sentences = new ArrayList<String>();
        if (!pro.isEmpty()) {
            sentences.add(sentence("because", pro));
        }
        contra.ifPresent(it -> sentences.add(words.say("because_against", it)));
        return beside(sentences);
    }

    /** The statements that speak the way of {@code sign}, and loud enough, most telling first. */
    private static Stream<Statement> strong(Match match, int sign, double least) {
        return Statement.of(match.why()).stream().filter(it -> sign * it.weight() >= least);
    }

    /** Why {@code near}, possibly related in {@code report}, is no match: what is against it, what it lacks, what is likelier. */
    public String shortfall(Match near, MatchReport report) {
        var clauses = new Clauses(words, near);
        var against = new ArrayList<String>();
        report.matches().stream()
                .filter(match ->
                        near.twinOf().filter(match.entry().id()::equals).isPresent())
                .findFirst()
                .ifPresent(first -> against.add(words.say("twin_first", name(first))));
        likelier(near, report).map(it -> words.say("likelier", name(it))).ifPresent(against::add);
        var negative = Statement.of(near.why()).stream()
                .filter(it -> it.weight() <= -WORTH_SAYING)
                .toList();
        negative.stream().flatMap(it -> clauses.of(it).stream()).forEach(against::add);
        if (negative.stream().noneMatch(it -> it.about().equals(Statement.MESSAGE))) {
            clauses.shortOfMessage().ifPresent(against::add);
        }
        if (against.isEmpty()) {
            against.add(words.say("not_enough"));
        }
        return sentence("not_a_match", against.stream().limit(AGAINST).toList());
    }

    private static Optional<Match> likelier(Match near, MatchReport report) {
        return report.matches().stream()
                .filter(match -> match.rivals().stream()
                        .anyMatch(rival -> rival.entry().equals(near.entry().id())))
                .findFirst();
    }

    /** What sets a match before {@code rival}. */
    public String before(Rival rival) {
        return apart(words.say("the_one"), rival.apart());
    }

    /** How an entry that was asked about stands. */
    public String of(Comparison comparison) {
        var asked = quoted(comparison.asked().recognition().signature().en());
        return switch (comparison) {
            case Comparison.First(var entry, var score, var answers) ->
                words.say(answers ? "versus_first" : "versus_nearest", asked, Phrases.percent(score));
            case Comparison.Nothing nothing -> words.say("versus_nothing", asked);
            case Comparison.Behind behind -> {
                var before = quoted(behind.before().recognition().signature().en());
                var sentences = new ArrayList<String>();
                if (!behind.found()) {
                    sentences.add(words.say("versus_unseen", asked));
                }
                if (behind.follows()) {
                    sentences.add(words.say("versus_cause", before));
                }
                sentences.add(apart(before, behind.rival().apart()));
                yield beside(sentences);
            }
        };
    }

    private String apart(String ahead, List<Reason> apart) {
        var pro = leads(apart, 1, "the_other");
        var contra = leads(apart, -1, "the_first").stream().limit(1).toList();
        var sentences = new ArrayList<String>();
        if (!pro.isEmpty()) {
            sentences.add(words.say("versus_ahead", ahead, Clauses.joined(pro, words)));
        }
        if (!contra.isEmpty()) {
            sentences.add(words.say("versus_yet", contra.getFirst()));
        }
        return sentences.isEmpty() ? words.say("versus_even") : beside(sentences);
    }

    /** What the one has that is ahead by {@code sign}, with {@code other} naming the one it is compared with. */
    private List<String> leads(List<Reason> apart, int sign, String other) {
        boolean onlyOneHits = apart.stream().anyMatch(it -> it.name().equals(Feature.REGEX_HIT.key()));
        return Statement.of(apart).stream()
                .filter(it -> sign * it.weight() >= WORTH_SAYING)
                .map(it -> "ahead." + it.about() + (it.about().equals(Statement.REGEX) && !onlyOneHits ? ".rarer" : ""))
                .filter(words::has)
                .map(key -> words.say(key, words.say(other)))
                .limit(AHEAD)
                .toList();
    }

    /** How a match hangs together with an earlier one, named by its id. */
    public String of(Relation relation) {
        return of(relation, words.say("match_id", relation.from()));
    }

    /** How a match hangs together with an earlier one, named by its number in the list. */
    public String of(Relation relation, int earlier) {
        return of(relation, number(earlier));
    }

    private String of(Relation relation, String earlier) {
        return words.say("relation." + relation.kind().name().toLowerCase(Locale.ROOT), earlier);
    }

    /** That a match shares its place and its probability with others, by their numbers. */
    public String instead(List<Integer> others) {
        return words.say("instead", others.stream().map(this::number).collect(Collectors.joining(words.say("comma"))));
    }

    private String number(int number) {
        return words.say("match_number", number);
    }

    /** What the reason of this name measures; the name itself where a build of old kept it. */
    public String label(String reason) {
        return words.has("feature." + reason) ? words.say("feature." + reason) : reason;
    }

    private String sentence(String key, List<String> clauses) {
        var joined = Clauses.joined(clauses, words);
        var said = words.say(key, joined);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    private String beside(List<String> sentences) {
        return sentences.stream()
                .reduce((one, next) -> words.say("beside", one, next))
                .orElse("");
    }

    private static String name(Match match) {
        return quoted(match.entry().recognition().signature().en());
    }

    private static String quoted(String signature) {
        return "“" + signature + "”";
    }
}
