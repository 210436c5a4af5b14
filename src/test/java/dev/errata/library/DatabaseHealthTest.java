package dev.errata.library;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseHealthTest {

    @Test
    void readinessAsksTheDatabase() {
        var answer = given().get("/q/health/ready").then();

        answer.body("checks.find { it.name == 'Database connections health check' }.status", equalTo("UP"));
    }
}
