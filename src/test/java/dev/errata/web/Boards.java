package dev.errata.web;

import dev.errata.match.Scoreboard;
import dev.errata.match.Scoreboard.Band;
import dev.errata.match.Scoreboard.LineTimes;
import dev.errata.match.Scoreboard.LogTimes;
import dev.errata.match.Scoreboard.Measured;
import dev.errata.match.Scoreboard.Part;
import dev.errata.match.Scoreboard.Quality;
import dev.errata.match.Scoreboard.Slice;
import dev.errata.match.Scoreboard.Speed;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The quality page of builds with known figures, for tests only. */
@Path("/boards/{name}")
@Produces(MediaType.TEXT_HTML)
public class Boards {

    private static final Measured BUILD =
            new Measured("2026-11-21T05:00:00Z", "1.2.3", "abc1234", "25.0.1", "Linux amd64", 2, 512);

    private static final Speed SPEED =
            new Speed(496, new LineTimes(0.634, 1.137), new LogTimes(200, 28.037, 46.793), 1_987_654, 21_012, 149.4);

    private static final Quality QUALITY = new Quality(
            496,
            List.of(
                    new Part("tuning", 180, 0.95, 0.98, 0.963, 96, 0.93, 1951, 0.513),
                    new Part("report", 118, 0.915, 0.966, 0.938, 64, 0.891, 1951, 0.513)),
            List.of(
                    new Slice("report", "captured", 61, 0.951, 0.984, 0, null),
                    new Slice("report", "log", 22, 0.864, 0.955, 0, null),
                    new Slice("report", "perturbed", 20, 0.85, 0.95, 0, null),
                    new Slice("report", "question", 15, 0.933, 0.933, 0, null),
                    new Slice("report", "near-miss", 0, null, null, 24, 0.833),
                    new Slice("report", "other-tool", 0, null, null, 18, 0.889),
                    new Slice("report", "prose", 0, null, null, 12, 1.0),
                    new Slice("report", "ordinary", 0, null, null, 10, 0.9),
                    new Slice("tuning", "captured", 88, 0.96, 0.99, 0, null)),
            List.of(
                    new Slice("report", "en", 96, 0.917, 0.969, 52, 0.885),
                    new Slice("report", "mixed", 14, 0.929, 0.929, 6, 0.833),
                    new Slice("report", "zh", 8, 0.875, 1.0, 6, 1.0)),
            List.of(
                    new Band(0.5, 0.6, 12, 0.55, 0.58),
                    new Band(0.6, 0.7, 9, 0.66, 0.56),
                    new Band(0.7, 0.8, 14, 0.75, 0.79),
                    new Band(0.8, 0.9, 26, 0.86, 0.85),
                    new Band(0.9, 1, 51, 0.97, 0.98)));

    private final Clock clock;

    Boards(Clock clock) {
        this.clock = clock;
    }

    @GET
    public TemplateInstance board(@RestPath String name) {
        var scoreboard = switch (name) {
            case "measured" -> new Scoreboard(BUILD, QUALITY, SPEED);
            case "not-judged" -> new Scoreboard(BUILD, null, SPEED);
            case "not-measured" -> new Scoreboard(null, null, null);
            default -> throw new NotFoundException();
        };
        return QualityResource.Templates.page(QualityPage.of(scoreboard, clock));
    }
}
