package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import dev.errata.sighting.Counted.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {

    private static final Instant NOW = Sights.NOON;
    private static final Hand ADMIN = new Hand(NOW, "admin");

    /** The shelves may be clever; they may not differ from asking each rule about each sighting. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void meetsWhatOneByOneWouldMeet(long seed) {
        var random = new Random(seed);
        var rules = new ArrayList<Rule>();
        for (int n = 0; n < 20; n++) {
            rules.add(rule(random, n));
        }
        var sightings = new ArrayList<Sighting>();
        for (int n = 0; n < 30; n++) {
            sightings.add(sighting(random));
        }

        var hits = new Rulebook(rules, Set.of("on")).hits(sightings, NOW);

        var expected = new HashMap<Hit.Key, Long>();
        for (var rule : rules) {
            for (var sighting : sightings) {
                if (meets(rule, sighting)) {
                    expected.merge(
                            new Hit.Key(rule.id(), Hit.subject(sighting)),
                            sighting.seen().count(),
                            Long::sum);
                }
            }
        }
        assertThat(hits.stream().collect(Collectors.toMap(Hit::key, Hit::count)))
                .isEqualTo(expected);
        assertThat(hits).extracting(Hit::key).isSorted();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void isEmptyWhereNobodyWouldBeTold() {
        var rule = new Rule("r", draft(Occasion.EVERY, Narrowing.NONE, "off", true), Optional.empty(), ADMIN, ADMIN);

        assertThat(new Rulebook(List.of(rule), Set.of("on")).isEmpty()).isTrue();
        assertThat(new Rulebook(List.of(rule), Set.of("off")).isEmpty()).isFalse();
    }

    /** Against the pattern that a glob is. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aGlobFitsWhatItsPatternFits(long seed) {
        var random = new Random(seed);
        var glob = random.ints(random.nextInt(8), 0, 4)
                .mapToObj(it -> List.of("a", "b", "*", "?").get(it))
                .collect(Collectors.joining());
        var text = random.ints(random.nextInt(10), 0, 2)
                .mapToObj(it -> List.of("a", "b").get(it))
                .collect(Collectors.joining());
        var pattern = Pattern.compile(glob.replace("*", ".*").replace("?", "."));

        assertThat(Glob.fits(glob, text))
                .as("%s on %s", glob, text)
                .isEqualTo(pattern.matcher(text).matches());
    }

    @Test
    void aHostileGlobTakesNoTime() {
        assertThat(Glob.fits("a*".repeat(99) + "b", "a".repeat(200))).isFalse();
    }

    private static boolean meets(Rule rule, Sighting sighting) {
        var what = rule.what();
        boolean known = sighting.seen().entry().isPresent();
        var fits = switch (what.occasion()) {
            case FIRST -> sighting.fresh() && known;
            case CLUSTER -> sighting.fresh() && !known;
            case EVERY, RATE, SPIKE -> true;
        };
        return fits
                && what.enabled()
                && what.targets().contains("on")
                && rule.snoozedUntil().filter(NOW::isBefore).isEmpty()
                && what.narrowing().fits(sighting);
    }

    private static Rule rule(Random random, int n) {
        var narrowing = new Narrowing(
                random.nextInt(3) == 0 ? "d" + random.nextInt(2) + "/s" + random.nextInt(3) : "",
                random.nextInt(3) == 0 ? "d" + random.nextInt(2) : "",
                random.nextInt(3) == 0 ? "s*" + random.nextInt(2) : "",
                Severity.values()[random.nextInt(Severity.values().length)]);
        var draft = draft(
                Occasion.values()[random.nextInt(Occasion.values().length)],
                narrowing,
                random.nextInt(6) == 0 ? "off" : "on",
                random.nextInt(6) > 0);
        var snoozed = random.nextInt(6) == 0
                ? Optional.of(NOW.plusSeconds(random.nextInt(3) - 1))
                : Optional.<Instant>empty();
        return new Rule("r" + n, draft, snoozed, ADMIN, ADMIN);
    }

    private static RuleDraft draft(Occasion occasion, Narrowing narrowing, String target, boolean enabled) {
        return new RuleDraft("r", occasion, narrowing, RuleDraft.Often.NONE, Duration.ZERO, Set.of(target), enabled);
    }

    private static Sighting sighting(Random random) {
        var source = "source-" + random.nextInt(3);
        return random.nextInt(3) == 0
                ? Sights.unknown("c" + random.nextInt(3), source, 1 + random.nextInt(5), random.nextBoolean())
                : Sights.known(
                        "d" + random.nextInt(2) + "/s" + random.nextInt(3),
                        source,
                        1 + random.nextInt(5),
                        random.nextBoolean());
    }
}
