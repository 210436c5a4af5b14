package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.Seen;
import dev.errata.sighting.Seen.Place;
import dev.errata.sighting.Sightings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Pumps.class)
class SightingsResourceTest {

    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");

    @Inject
    Sightings sightings;

    @Test
    void countsByEntryOrFingerprintAndSource() {
        add(seen("pump/fir", "f1", "yard", EIGHT, 3), seen("", "f2", "yard", EIGHT.plusSeconds(3), 1));

        list("source=yard")
                .body("items", hasSize(2))
                .body("items[0].entry_id", equalTo("pump/fir"))
                .body("items[0].fingerprint", equalTo("f1"))
                .body("items[0].source", equalTo("yard"))
                .body("items[0].count", equalTo(3))
                .body("items[0].first_seen", equalTo("2026-03-01T08:00:00Z"))
                .body("items[1]", Matchers.hasKey("entry_id"))
                .body("items[1].entry_id", nullValue())
                .body("items[1].last_seen", equalTo("2026-03-01T08:00:03Z"))
                .body("more", equalTo(false));
        list("source=yard&limit=1").body("items", hasSize(1)).body("more", equalTo(true));
    }

    @Test
    void addsUpByEntrySourceAndHour() {
        add(seen("pump/fir", "f1", "barn", EIGHT, 3), seen("pump/fir", "f2", "barn", EIGHT.plusSeconds(4_000), 2));

        list("source=barn&by=entry").body("items.count", contains(5)).body("items.entry_id", contains("pump/fir"));
        list("source=barn&by=source")
                .body("items.count", contains(5))
                .body("items.source", contains("barn"))
                .body("items[0].entry_id", nullValue());
        list("source=barn&by=hour")
                .body("items.count", contains(2, 3))
                .body("items.hour", contains("2026-03-01T09:00:00Z", "2026-03-01T08:00:00Z"));
        list("source=barn&by=entry&since=2026-03-01T09:00:00Z").body("items.count", contains(2));
        list("source=barn&by=entry&until=2026-03-01T10:00:00+01:00").body("items.count", contains(3));
        list("source=barn&entry_id=pump/none").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"since=soon,since", "until=1,until", "by=colour,by", "limit=0,limit", "entry_id=pump,entry_id"})
    void saysWhichParameterIsWrong(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/sightings?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter));
    }

    private static ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/sightings?" + query)
                .then()
                .statusCode(200);
    }

    private void add(Seen... seen) {
        QuarkusTransaction.requiringNew().run(() -> sightings.add(List.of(seen)));
    }

    private static Seen seen(String entry, String fingerprint, String source, Instant at, long count) {
        return new Seen(
                Optional.of(entry).filter(it -> !it.isEmpty()).map(EntryId::of),
                fingerprint,
                new Place(source, "pump", ""),
                Severity.ERROR,
                at,
                at,
                count,
                "the pump runs dry",
                "the pump runs dry",
                List.of());
    }
}
