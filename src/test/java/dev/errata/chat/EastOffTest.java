package dev.errata.chat;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EastOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/chat/feishu/events"})
    void aPlatformThatIsNotSetUpIsNotThere(String address) {
        given().body("{}").post(address).then().statusCode(404);
    }
}
