package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntriesResourceTest {

    private static final String FORK = "/api/v1/entries/redis/bgsave-fork-enomem";

    @Test
    void listsWithFacetsAndPages() {
        String cursor = given().get("/api/v1/entries?domain=redis&limit=10")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(10))
                .body("items.domain", everyItem(equalTo("redis")))
                .body("total", greaterThanOrEqualTo(45))
                .body("facets.domain[0].value", equalTo("redis"))
                .body("next_cursor", notNullValue())
                .extract()
                .path("next_cursor");
        String last = given().get("/api/v1/entries?domain=redis&limit=10")
                .then()
                .extract()
                .path("items[9].id");

        String next = given().get("/api/v1/entries?domain=redis&limit=10&cursor=" + cursor)
                .then()
                .extract()
                .path("items[0].id");

        assertThat(next).isGreaterThan(last);
    }

    @Test
    void findsByWordsThatAreNotFinished() {
        given().get("/api/v1/entries?q=overcommit mem")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("redis/overcommit-warning"));
    }

    @Test
    void findsByChineseWords() {
        given().queryParam("q", "磁盘")
                .get("/api/v1/entries")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("redis/bgsave-disk-full"));
    }

    @Test
    void pointsAtAWrongQuery() {
        given().get("/api/v1/entries?limit=0&sort=mood&tier=banana&status=odd")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItem("limit"))
                .body("errors.parameter", hasItem("sort"))
                .body("errors.parameter", hasItem("tier"))
                .body("errors.parameter", hasItem("status"));
    }

    @Test
    void givesTheEntryAsAuthoredWithItsRevisionAsTag() {
        String tag = given().get(FORK)
                .then()
                .statusCode(200)
                .body("id", equalTo("redis/bgsave-fork-enomem"))
                .body("replaces[0]", equalTo("redis/err-bgsave-failed-disk"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(FORK).then().statusCode(304);
    }

    @Test
    void addsWhatIsBelievedNowBesideWhatWasAuthored() {
        given().get(FORK + "?view=live")
                .then()
                .statusCode(200)
                .body("live.workarounds[0].success_rate.low", notNullValue());
        given().header("If-None-Match", "\"1\"").get(FORK + "?view=live").then().statusCode(200);
        given().get(FORK + "?view=x-ray").then().statusCode(400);
    }

    @Test
    void leadsFromAReplacedIdToTheEntry() {
        given().redirects()
                .follow(false)
                .get("/api/v1/entries/redis/err-bgsave-failed-disk")
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/entries/redis/bgsave-fork-enomem"));
    }

    @Test
    void tellsTheHistory() {
        given().get(FORK + "/revisions")
                .then()
                .statusCode(200)
                .body("items[0].number", equalTo(1))
                .body("items[0].author", equalTo("file"))
                .body("items[0].state", equalTo("published"));
        given().get(FORK + "/revisions/1").then().statusCode(200).body("id", equalTo("redis/bgsave-fork-enomem"));
        given().header("If-None-Match", "\"1\"")
                .get(FORK + "/revisions/1")
                .then()
                .statusCode(304);
        given().get(FORK + "/revisions/999").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        for (var path : new String[] {
            "/api/v1/entries/redis/no-such", "/api/v1/entries/NO/SUCH", "/api/v1/entries/redis/no-such/revisions"
        }) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void publishesTheSchema() {
        given().get("/schema/entry.schema.json")
                .then()
                .statusCode(200)
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"));
    }

    @Test
    void exportsTheFilesByteForByte() throws IOException {
        var archive =
                given().get("/api/v1/export").then().statusCode(200).extract().asByteArray();

        assertThat(given().get("/api/v1/export").asByteArray()).isEqualTo(archive);
        int files = 0;
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (var file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
                assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(Files.readString(Path.of(file.getName())));
                files++;
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(46);
    }
}
