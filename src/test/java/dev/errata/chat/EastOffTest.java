package dev.errata.chat;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EastOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/chat/feishu/events", "/chat/dingtalk", "/chat/teams", "/chat/wecom"})
    void aPlatformThatIsNotSetUpIsNotThere(String address) {
        given().body("{}").post(address).then().statusCode(404);
    }

    @Test
    void neitherIsItsCheckOfTheAddressOrALinkOfItsCards() {
        given().get("/chat/wecom").then().statusCode(404);
        given().get("/chat/said?p=w.0.0.0&by=ZGluZ3RhbGsKCg&u=1&k=x").then().statusCode(403);
    }
}
