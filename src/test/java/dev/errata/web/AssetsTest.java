package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Lanterns.class)
class AssetsTest {

    private static final int BUDGET = 60_000;

    @Test
    void pagesAreGuarded() {
        var headers = given().get("/").headers();

        assertThat(headers.getValue("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getValue("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("Cache-Control")).contains("private");
    }

    @Test
    void assetsAreKeptForGood() {
        for (var path : assets()) {
            var answer = given().get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void anAssetOfAnotherReleaseIsNotThere() {
        assertThat(given().get("/assets/000000000000/house.css").statusCode()).isEqualTo(404);
        assertThat(given().get("/assets/000000000000/..%2Fapplication.properties")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void styleAndScriptsTravelInLessThanTheirBudget() {
        var raw = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

        int bytes = assets().stream()
                .mapToInt(path -> given().config(raw)
                        .header("Accept-Encoding", "gzip")
                        .get(path)
                        .asByteArray()
                        .length)
                .sum();

        assertThat(bytes).isLessThan(BUDGET).isGreaterThan(10_000);
    }

    private static List<String> assets() {
        var page = Jsoup.parse(given().get("/").asString());
        var paths = page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href");
        paths.addAll(page.select("script[src]").eachAttr("src"));
        return paths;
    }
}
