package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.explained;
import static dev.errata.match.AnswerSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.event.Masked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptReportTest {

    private static final String LOG = "Can't save in background: fork: Cannot allocate memory\n";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void keepsWhatTheAskerSaidAndWhatWasRead() throws JsonProcessingException {
        var context = new Context(List.of("redis"), Map.of("Redis", "7.0.13"), "linux");
        var match = explained(FORK, List.of(), at(LOG, 1, "fork"));
        var report = new MatchReport(
                "",
                new Masked(LOG, List.of()),
                0,
                1,
                false,
                Duration.ofMillis(1),
                context,
                Map.of("redis", "7.0.13"),
                List.of(match),
                List.of());

        var kept = json.readValue(json.writeValueAsString(KeptReport.of(report)), KeptReport.class);

        assertThat(kept.contextOf()).isEqualTo(context);
        assertThat(kept.softwareOf()).isEqualTo(report.software());
        assertThat(kept.matches().getFirst().groundsOf()).isEqualTo(match.grounds());
    }

    @Test
    void readsWhatAnOlderBuildKept() throws JsonProcessingException {
        ObjectNode tree = json.valueToTree(KeptReport.of(report(LOG, explained(FORK, List.of(), at(LOG, 1, "fork")))));
        tree.remove("context");
        tree.remove("software");
        ((ObjectNode) tree.at("/matches/0")).remove("grounds");

        var kept = json.treeToValue(tree, KeptReport.class);

        assertThat(kept.contextOf()).isEqualTo(Context.NONE);
        assertThat(kept.softwareOf()).isEmpty();
        assertThat(kept.matches().getFirst().groundsOf()).isEqualTo(Grounds.NONE);
    }
}
