package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.match.Scoreboard.Band;
import dev.errata.match.Scoreboard.LineTimes;
import dev.errata.match.Scoreboard.LogTimes;
import dev.errata.match.Scoreboard.Measured;
import dev.errata.match.Scoreboard.Part;
import dev.errata.match.Scoreboard.Quality;
import dev.errata.match.Scoreboard.Slice;
import dev.errata.match.Scoreboard.Speed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreboardTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Scoreboard WHOLE = new Scoreboard(
            new Measured("2026-11-21T05:00:00Z", "1.2.3", null, "25.0.1", "Linux amd64", 2, 512),
            new Quality(
                    500,
                    List.of(new Part("report", 118, 0.9, 0.97, 0.94, 64, null, 2000, 0.5)),
                    List.of(new Slice("report", "prose", 0, null, null, 12, 0.92)),
                    List.of(),
                    List.of(new Band(0.5, 0.6, 12, 0.55, 0.58))),
            new Speed(500, new LineTimes(0.6, 1.1), new LogTimes(200, 28, 47), 4_000_000, 85_000, 49.4));

    @Test
    void isWrittenInTheShapeOfTheContract() throws JsonProcessingException {
        assertThat(JSON.readTree(JSON.writeValueAsString(WHOLE))).isEqualTo(JSON.readTree("""
                        {"measured": {"at": "2026-11-21T05:00:00Z", "version": "1.2.3", "commit": null, "java": "25.0.1",
                                      "os": "Linux amd64", "cores": 2, "heap_mb": 512},
                         "quality": {"entries": 500,
                                     "parts": [{"part": "report", "cases": 118, "p_at_1": 0.9, "p_at_3": 0.97, "mrr": 0.94,
                                                "unknown_cases": 64, "unknown_kept": null,
                                                "ordinary_lines": 2000, "answers_per_thousand": 0.5}],
                                     "kinds": [{"part": "report", "name": "prose", "cases": 0, "p_at_1": null, "p_at_3": null,
                                                "unknown_cases": 12, "unknown_kept": 0.92}],
                                     "languages": [],
                                     "reliability": [{"from": 0.5, "to": 0.6, "answers": 12, "mean_score": 0.55, "right": 0.58}]},
                         "speed": {"entries": 500, "lookup_one_line_ms": {"median": 0.6, "p99": 1.1},
                                   "lookup_log_ms": {"lines": 200, "median": 28.0, "p99": 47.0},
                                   "scan_lines_per_second": 4000000, "java_util_regex_lines_per_second": 85000,
                                   "build_ms": 49.4}}
                        """));
    }

    @Test
    void isReadBackAsItWasWrittenWithWhatOnlyTheBuildKnowsPassedOver() throws IOException {
        ObjectNode document = JSON.valueToTree(WHOLE);
        document.put("sources", "0123");

        var read = Scoreboard.read(new ByteArrayInputStream(JSON.writeValueAsBytes(document)));

        assertThat(read).isEqualTo(WHOLE);
    }

    @Test
    void saysThatNothingWasMeasuredWhereTheBuildHasNoFigures() throws IOException {
        assertThat(Scoreboard.read(null)).isEqualTo(new Scoreboard(null, null, null));
    }
}
