package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookOutTest {

    private static final Entry ENTRY = AnswerSamples.entry("""
            {"id": "x/y", "signature": "x",
             "checks": [
               {"name": "log", "run": "tail x.log", "look_for": "disk is full", "meaning": "supports", "weight": 0.9},
               {"name": "one", "run": "sysctl -n x", "look_for": "(?m)^1\\\\s*$", "meaning": "rules_out", "weight": 0.5},
               {"name": "bad", "run": "tail x.log", "look_for": "(a)\\\\1", "meaning": "supports", "weight": 0.9}]}
            """);

    private final LookOut lookOut = LookOut.over(List.of(ENTRY));

    private List<Sight> sights(String output) {
        var read = CheckOutput.read(output, List.of("tail x.log", "sysctl -n x"));
        return List.copyOf(lookOut.sights(ENTRY.checks(), read).values());
    }

    @Test
    void looksOnlyIntoTheOutputOfItsOwnCommand() {
        assertThat(sights("$ sysctl -n x\n0\n$ tail x.log\n1\n"))
                .containsExactly(new Sight.Absent(), new Sight.Absent());
        assertThat(sights("$ sysctl -n x\ndisk is full\n")).containsExactly(new Sight.Absent());
    }

    @Test
    void whereNoCommandIsNamedOnlyWhatTellsByItselfIsFoundAndNothingIsMissed() {
        assertThat(sights("1\nthe disk is full\n")).containsExactly(new Sight.Found(2, "the disk is full"));
        assertThat(sights("1\nall is well\n")).isEmpty();
        assertThat(sights("")).isEmpty();
    }

    @Test
    void saysOfACheckThatItCannotBeLookedFor() {
        assertThat(ENTRY.checks().stream().map(lookOut::refusal).map(it -> it.isPresent()))
                .containsExactly(false, false, true);
    }

    @Test
    void quotesTheSurroundingsOfAFindInALongLine() {
        var line = "a".repeat(5000) + "disk is full" + "b".repeat(5000);

        assertThat(sights("$ tail x.log\n" + line + "\n")).first().isInstanceOfSatisfying(Sight.Found.class, found -> {
            assertThat(found.excerpt()).contains("disk is full").startsWith("…").endsWith("…");
            assertThat(found.excerpt()).hasSizeLessThan(210);
        });
    }
}
