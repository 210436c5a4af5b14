package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.errata.access.Audit;
import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Pumps.class)
class ImportResourceTest {

    @Inject
    Revisions revisions;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Audit audit;

    @Test
    void writesNothingUnlessItIsTold() {
        post("import-a", "dry", "").body("dry_run", equalTo(true)).body("totals.taken", equalTo(1));

        assertThat(live.current().find(EntryId.of("import-a/one"))).isEmpty();
        assertThat(revisions.history(EntryId.of("import-a/one"))).isEmpty();
    }

    @Test
    void publishedEntriesAreLiveBeforeTheAnswer() {
        post("import-b", "pressure rises", "?publish=true&licence=CC0-1.0&source=https://b.example.org")
                .body("dry_run", equalTo(false))
                .body("into", equalTo("revisions"))
                .body("entries[0].entry_id", equalTo("import-b/one"))
                .body("entries[0].fate", equalTo("taken"));

        var live = this.live.current().find(EntryId.of("import-b/one")).orElseThrow();
        assertThat(live.document().json().at("/provenance/licence").asText()).isEqualTo("CC0-1.0");
        var head = revisions.history(EntryId.of("import-b/one")).getFirst();
        assertThat(head.author()).isEqualTo("admin");
        assertThat(head.reason()).startsWith("imported from errata");
        assertThat(audit.latest(20))
                .anyMatch(it ->
                        it.action().equals("import.publish") && it.object().equals("import-b/one"));
    }

    @Test
    void anEditorsImportBecomesDraftsThatAreNotLive() {
        post("import-c", "c", "?dry_run=false").body("into", equalTo("drafts")).body("totals.taken", equalTo(1));

        assertThat(live.current().find(EntryId.of("import-c/one"))).isEmpty();
        admin().get("/api/v1/drafts").then().body("items.entry_id.findAll { it == 'import-c/one' }.size()", equalTo(1));
        post("import-c", "c", "?dry_run=false").body("totals.same", equalTo(1));
        admin().get("/api/v1/drafts").then().body("items.entry_id.findAll { it == 'import-c/one' }.size()", equalTo(1));
    }

    @Test
    void aSecondImportOfTheSameChangesNothing() {
        post("import-d", "d", "?publish=true");
        int before = revisions.history(EntryId.of("import-d/one")).size();

        post("import-d", "d", "?publish=true").body("totals.same", equalTo(1)).body("totals.taken", equalTo(0));

        assertThat(revisions.history(EntryId.of("import-d/one"))).hasSize(before);
    }

    @Test
    void newWordsOfTheSourceAreTakenAndAnEditorsAreNeverOverwritten() {
        post("import-e", "first", "?publish=true");
        post("import-e", "second", "?publish=true").body("totals.changed", equalTo(1));
        var id = EntryId.of("import-e/one");
        revisions.publish(new Edit(id, entry("import-e", "by hand"), "kim", ""));
        live.refresh();

        post("import-e", "second", "?publish=true").body("totals.same", equalTo(1));
        post("import-e", "third", "?publish=true")
                .body("totals.conflict", equalTo(1))
                .body("entries[0].reason", containsString("changed here since"));

        assertThat(revisions.history(id).getFirst().author()).isEqualTo("kim");
    }

    @Test
    void anEntryOfAFileIsNeverOverwritten() {
        var file = live.current().entries().stream()
                .filter(it -> it.entry().id().domain().equals("pump"))
                .findFirst()
                .orElseThrow();

        admin().contentType("application/json")
                .body("{\"id\": \"" + file.entry().id() + "\", \"signature\": \"another\"}")
                .post("/api/v1/import?publish=true")
                .then()
                .statusCode(200)
                .body("totals.conflict", equalTo(1));
    }

    @Test
    void tellsItsProgressAndTheReportLast() {
        var lines = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            lines.append("{\"id\": \"import-f/n")
                    .append(i)
                    .append("\", \"signature\": \"f ")
                    .append(i)
                    .append("\"}\n");
        }
        var answer = admin().contentType("application/octet-stream")
                .accept("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/import?publish=true&rendered=text")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var said = Arrays.asList(answer.split("\n"));
        assertThat(said)
                .startsWith(
                        "{\"done\":0,\"of\":250}",
                        "{\"done\":100,\"of\":250}",
                        "{\"done\":200,\"of\":250}",
                        "{\"done\":250,\"of\":250}")
                .hasSize(5);
        assertThat(said.getLast()).contains("\"taken\":250").contains("250 entries read: 250 new");
    }

    @Test
    void whatIsExportedAndImportedAgainIsExportedByteForByte() {
        var first = admin().accept("application/gzip").get("/api/v1/export").asByteArray();

        admin().contentType("application/gzip")
                .body(first)
                .post("/api/v1/import?publish=true")
                .then()
                .statusCode(200)
                .body("totals.taken", equalTo(0))
                .body("totals.conflict", equalTo(0));

        assertThat(admin().accept("application/gzip").get("/api/v1/export").asByteArray())
                .isEqualTo(first);
    }

    @Test
    void reportsInWordsWhereTheyAreAccepted() {
        given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .accept("text/markdown")
                .contentType("text/csv")
                .body("signature,domain\nx y,import-g\n")
                .post("/api/v1/import")
                .then()
                .statusCode(200)
                .body(startsWith("# Import\n\n1 entry read: 1 new"));
    }

    @Test
    void refusesAFormThatItDoesNotKnowAndWhatCannotBeUnpacked() throws IOException {
        post("import-h", "h", "?format=word", 400).body("errors.parameter", contains("format"));
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(new byte[100_000]);
        }
        admin().contentType("application/gzip")
                .body(Arrays.copyOf(gzip.toByteArray(), 40))
                .post("/api/v1/import")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("damaged"));
    }

    @Test
    void strangersImportNothing() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/import")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse post(String domain, String signature, String query) {
        return post(domain, signature, query, 200);
    }

    private static ValidatableResponse post(String domain, String signature, String query, int status) {
        return admin().contentType("application/json")
                .body(entry(domain, signature))
                .post("/api/v1/import" + query)
                .then()
                .statusCode(status);
    }

    private static String entry(String domain, String signature) {
        return "{\"id\": \"" + domain + "/one\", \"signature\": \"" + signature + "\"}";
    }

    private static RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .accept("application/json");
    }
}
