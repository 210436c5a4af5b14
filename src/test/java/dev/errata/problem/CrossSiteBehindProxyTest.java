package dev.errata.problem;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the operator says that a proxy stands in front, the host that the browser asked for is the proxy's. */
@QuarkusTest
@TestProfile(CrossSiteBehindProxyTest.BehindProxy.class)
class CrossSiteBehindProxyTest {

    public static final class BehindProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true");
        }
    }

    @Test
    void theHostThatTheProxyForwardsIsHere() {
        var answer = given().header("X-Forwarded-Host", "errata.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("Origin", "https://errata.example.org")
                .post("/vault/outside")
                .then();

        answer.statusCode(200);
    }

    @Test
    void anotherOriginIsRefusedAllTheSame() {
        var answer = given().header("X-Forwarded-Host", "errata.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("Origin", "https://evil.example")
                .post("/vault/outside")
                .then();

        answer.statusCode(403);
    }
}
