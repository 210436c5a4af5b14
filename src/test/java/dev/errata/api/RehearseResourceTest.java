package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Pumps.class)
class RehearseResourceTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Test
    void tellsWhatADocumentWouldChange() {
        var regex = "Zeppelin gasbag \\d+ is torn";
        var text = "E Zeppelin gasbag 4 is torn";
        given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("unknown"));

        admin().body(Map.of(
                        "document",
                        Map.of(
                                "id",
                                "zeppelin/gasbag",
                                "signature",
                                "Zeppelin gasbag 4 is torn",
                                "regex",
                                regex,
                                "samples",
                                List.of(Map.of("text", text, "expect", "match")))))
                .post("/api/v1/rehearse")
                .then()
                .statusCode(200)
                .body("entry_id", equalTo("zeppelin/gasbag"))
                .body("regex.safety.verdict", equalTo("accepted"))
                .body("samples.kept", contains(true))
                .body("recent.changed.findAll { it.change == 'gained' }.line", hasItem(equalTo(text)))
                .body("recent.changed.find { it.line == '" + text + "' }.after.entry_id", equalTo("zeppelin/gasbag"));
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        admin().body(Map.of("document", Map.of("id", "zeppelin/gasbag"), "base", "nowhere"))
                .post("/api/v1/rehearse")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/base"));
        admin().body(Map.of("document", Map.of("id", "zeppelin/gasbag")))
                .post("/api/v1/rehearse")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/document"));
    }

    @Test
    void isForEditors() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/rehearse")
                .then()
                .statusCode(401);
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password).contentType("application/json");
    }
}
