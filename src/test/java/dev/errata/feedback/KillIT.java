package dev.errata.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Entry;
import dev.errata.feedback.Caller.Word;
import dev.errata.feedback.Logged.Cast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, with the database that it ships: no outcome is lost or doubled, however often it is killed under load. */
class KillIT {

    private static final int ROUNDS = 3;
    private static final Path ENTRIES = Path.of("src/test/resources/web/entries");
    private static final Path ENTRY = ENTRIES.resolve("lantern/wick-too-short.json");
    private static final String ERROR = "Can't keep the flame: wick is too short";

    /** Clients have addresses of their own, as behind a proxy; all else is as it is shipped. */
    private static final Map<String, String> BEHIND_A_PROXY = Map.of(
            "quarkus.http.proxy.proxy-address-forwarding", "true",
            "quarkus.http.proxy.allow-x-forwarded", "true");

    /** Figures on the wire have three decimals, and fade a little meanwhile. */
    private static final double ROUNDED = 0.00051;

    @TempDir
    Path data;

    @Test
    void noOutcomeIsLostOrDoubledWhenTheProcessIsKilledUnderLoad(TestReporter reporter) throws Exception {
        var crowds = new Crowds();
        var random = new Random(9);
        double seconds = 0;

        for (int round = 0; round < ROUNDS; round++) {
            seconds += speakUntilKilled(crowds, 50 + random.nextInt(100));
        }
        var before = crowds.acknowledged();
        var figures = sayAllAgain(crowds);

        var log = KeptLog.casts(data);
        assertThat(log).extracting(Cast::note).containsExactlyInAnyOrderElementsOf(notes(crowds.words()));
        assertThat(log).extracting(Cast::position).containsExactlyElementsOf(positions(log.size()));
        assertThat(counts(figures)).isEqualTo(counted(crowds.lastWords()));
        assertThatFiguresAreThoseOf(log, figures);
        reporter.publishEntry(
                "acknowledged outcomes a second, %d clients".formatted(Crowds.CLIENTS),
                String.format(Locale.ROOT, "%.0f", before / seconds));
    }

    /** One life of the service. Returns how many seconds it was spoken to. */
    private double speakUntilKilled(Crowds crowds, int enough) throws Exception {
        try (var served = Served.start(data, ENTRIES, BEHIND_A_PROXY);
                var caller = new Caller(served.address())) {
            crowds.sayAgainWhatWasNotAnswered(caller);
            var answer = caller.ask(ERROR);
            var began = Instant.now();
            crowds.speakUntilKilled(caller, answer, enough, served::kill);
            assertThat(crowds.unanswered())
                    .as("clients that the kill left without an answer")
                    .isPositive();
            return Duration.between(began, Instant.now()).toMillis() / 1_000.0;
        }
    }

    /** Once it is up again, everybody says the last word again; and again. Returns the figures of the workarounds after that. */
    private JsonNode sayAllAgain(Crowds crowds) throws Exception {
        try (var served = Served.start(data, ENTRIES, BEHIND_A_PROXY);
                var caller = new Caller(served.address())) {
            var first = crowds.sayAllAgain(caller);
            assertThat(first).filteredOn(it -> !it.equals("repeated")).hasSizeLessThanOrEqualTo(Crowds.CLIENTS);
            assertThat(crowds.sayAllAgain(caller)).containsOnly("repeated");
            return caller.say(crowds.lastWords().getFirst()).orElseThrow().path("workarounds");
        }
    }

    private static List<String> notes(List<Word> words) {
        return words.stream().map(Word::note).toList();
    }

    private static List<Long> positions(int size) {
        return LongStream.rangeClosed(1, size).boxed().toList();
    }

    /** Voices for and against, by workaround, as the service says. */
    private static Map<String, List<Integer>> counts(JsonNode figures) {
        return figures.valueStream()
                .collect(Collectors.toMap(it -> it.path("id").asText(), it -> {
                    var rate = it.path("success_rate");
                    return List.of(
                            rate.path("worked").asInt(), rate.path("failed").asInt());
                }));
    }

    /** The same as the clients know it. */
    private static Map<String, List<Integer>> counted(List<Word> lastWords) {
        return lastWords.stream()
                .collect(Collectors.groupingBy(
                        Word::workaround,
                        Collectors.collectingAndThen(
                                Collectors.partitioningBy(it -> it.outcome() == Outcome.WORKED),
                                it -> List.of(it.get(true).size(), it.get(false).size()))));
    }

    private static void assertThatFiguresAreThoseOf(List<Cast> log, JsonNode figures) throws Exception {
        var entry = entry();
        var tally = Tally.of(List.copyOf(log), Learning.USUAL);
        var beliefs = new Beliefs(id -> id.equals(entry.id()) ? tally : Tally.EMPTY, Instant.now(), Learning.USUAL)
                .of(entry)
                .workarounds();
        var compared = new HashSet<String>();
        for (var figure : figures) {
            var rate = figure.path("success_rate");
            var belief = beliefs.get(figure.path("id").asText()).overall();
            assertThat(rate.path("value").asDouble()).isCloseTo(belief.value(), within(ROUNDED));
            assertThat(rate.path("low").asDouble()).isCloseTo(belief.low(), within(ROUNDED));
            assertThat(rate.path("high").asDouble()).isCloseTo(belief.high(), within(ROUNDED));
            compared.add(figure.path("id").asText());
        }
        assertThat(compared).isEqualTo(beliefs.keySet());
    }

    private static Entry entry() throws Exception {
        return Diary.document(Files.readString(ENTRY)).entry();
    }
}
