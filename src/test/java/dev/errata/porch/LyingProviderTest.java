package dev.errata.porch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.errata.access.People;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider could say that proves nothing, and what a browser could bring that it was not sent with. */
@QuarkusTest
@TestProfile(LyingProviderTest.Lied.class)
class LyingProviderTest {

    /** With the stand-in. */
    public static final class Lied implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StandIn.class));
        }
    }

    private static final RSAKey KEY = key("one");
    /** Under the same name: only the signature tells. */
    private static final RSAKey FOREIGN = key("one");

    @TestHTTPResource("/")
    URI site;

    @ConfigProperty(name = "errata.oidc.issuer")
    String issuer;

    @Inject
    People people;

    /** What the provider was asked with. */
    private record Asked(Map<String, String> query, String cookie) {}

    private enum Lie {
        ANOTHER_NONCE,
        NO_NONCE,
        ANOTHER_AUDIENCE,
        ANOTHER_ISSUER,
        EXPIRED,
        WITHOUT_END,
        NOT_YET,
        SIGNED_BY_ANOTHER,
        SIGNED_WITH_THE_SECRET,
        NOT_SIGNED
    }

    @BeforeEach
    void showKeys() {
        say("/keys", new JWKSet(KEY.toPublicJWK()).toString());
    }

    @Test
    void theTruthIsBelieved() throws Exception {
        var asked = leave();

        var answer = comeBack(asked, sign(KEY, truth(asked, "tess").build()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/inbox?a=1");
        assertThat(answer.cookie("errata_session")).isNotEmpty();
        assertThat(answer.detailedCookie(Vouching.COOKIE).getMaxAge()).isZero();
    }

    @Test
    void asksForACodeOnlyWithProofThatItIsOurs() {
        var asked = leave();

        assertThat(asked.query())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "errata")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:" + site.getPort() + "/signin/oidc/callback")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(leave().query().get("state")).isNotEqualTo(asked.query().get("state"));
    }

    @ParameterizedTest
    @EnumSource
    void aLieIsNot(Lie lie) throws Exception {
        var asked = leave();

        var answer = comeBack(asked, told(lie, asked));

        refused(answer, "does not prove who you are");
        assertThat(people.find("liar")).isEmpty();
    }

    @Test
    void aKeyThatIsNewIsFetched() throws Exception {
        var asked = leave();
        assertThat(comeBack(asked, sign(KEY, truth(asked, "ruth").build())).statusCode())
                .isEqualTo(303);
        var fresh = key("two");
        say("/keys", new JWKSet(List.of(KEY.toPublicJWK(), fresh.toPublicJWK())).toString());

        var again = leave();
        assertThat(comeBack(again, sign(fresh, truth(again, "ruth").build())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anotherStateIsRefused() throws Exception {
        var asked = leave();
        say("/token", token(sign(KEY, truth(asked, "liar").build())));

        refused(callback("code=c&state=" + leave().query().get("state"), asked.cookie()), "began in another browser");
        refused(callback("code=c", asked.cookie()), "began in another browser");
    }

    @Test
    void aBrowserThatNeverLeftIsRefused() throws Exception {
        var asked = leave();
        say("/token", token(sign(KEY, truth(asked, "liar").build())));
        var query = "code=c&state=" + asked.query().get("state");
        var payload = asked.cookie().split("\\.")[1];

        refused(callback(query, ""), "began in another browser");
        refused(callback(query, "x.y.z"), "began in another browser");
        refused(callback(query, asked.cookie() + "A"), "began in another browser");
        refused(callback(query, "eyJhbGciOiJub25lIn0." + payload + "."), "began in another browser");
    }

    @Test
    void whomTheProviderTurnsAwayIsTold() {
        var asked = leave();

        var answer = callback(
                "error=access_denied&error_description=%3Cb%3Ehello&state="
                        + asked.query().get("state"),
                asked.cookie());

        refused(answer, "did not sign you in");
        assertThat(answer.body().asString()).doesNotContain("<b>");
    }

    @Test
    void aProviderThatDoesNotKnowUsIsNoProof() {
        var asked = leave();
        say("/token", "{\"error\": \"invalid_client\"}");

        var answer = callback("code=c&state=" + asked.query().get("state"), asked.cookie());

        assertThat(answer.cookies()).doesNotContainKey("errata_session");
        assertThat(answer.statusCode()).isIn(403, 502);
    }

    @Test
    void anAnswerWithoutATokenIsNoProof() {
        var asked = leave();
        say("/token", "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}");

        refused(callback("code=c&state=" + asked.query().get("state"), asked.cookie()), "does not prove who you are");
    }

    @Test
    void aNameOfALocalAccountIsNotTakenOver() throws Exception {
        people.add("lola", "editor", Optional.empty(), "admin");
        var asked = leave();

        refused(comeBack(asked, sign(KEY, truth(asked, "lola").build())), "Somebody else goes by your name");
        assertThat(people.find("lola").orElseThrow().external()).isFalse();
    }

    private String told(Lie lie, Asked asked) throws Exception {
        var truth = truth(asked, "liar");
        var now = Instant.now();
        return switch (lie) {
            case ANOTHER_NONCE ->
                sign(KEY, truth.claim("nonce", leave().query().get("nonce")).build());
            case NO_NONCE -> sign(KEY, truth.claim("nonce", null).build());
            case ANOTHER_AUDIENCE -> sign(KEY, truth.audience("another").build());
            case ANOTHER_ISSUER -> sign(KEY, truth.issuer("http://localhost:1").build());
            case EXPIRED ->
                sign(KEY, truth.expirationTime(Date.from(now.minusSeconds(120))).build());
            case WITHOUT_END -> sign(KEY, truth.expirationTime(null).build());
            case NOT_YET ->
                sign(KEY, truth.issueTime(Date.from(now.plusSeconds(3600))).build());
            case SIGNED_BY_ANOTHER -> sign(FOREIGN, truth.build());
            case SIGNED_WITH_THE_SECRET -> {
                var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), truth.build());
                jwt.sign(new MACSigner("a secret: of tests & others, long".getBytes(StandardCharsets.UTF_8)));
                yield jwt.serialize();
            }
            case NOT_SIGNED -> new PlainJWT(truth.build()).serialize();
        };
    }

    private JWTClaimsSet.Builder truth(Asked asked, String name) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("number of " + name)
                .audience("errata")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.query().get("nonce"))
                .claim("preferred_username", name)
                .claim("realm_access", Map.of("roles", List.of("kb-readers")));
    }

    private Asked leave() {
        var answer =
                given().urlEncodingEnabled(false).redirects().follow(false).get("/signin/oidc?back=%2Finbox%3Fa%3D1");
        assertThat(answer.statusCode()).isEqualTo(303);
        var kept = answer.detailedCookie(Vouching.COOKIE);
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getPath()).isEqualTo("/signin/oidc");
        assertThat(kept.getSameSite()).isEqualTo("Lax");
        var query = Stream.of(
                        URI.create(answer.header("Location")).getRawQuery().split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
        return new Asked(query, kept.getValue());
    }

    private Response comeBack(Asked asked, String idToken) {
        say("/token", token(idToken));
        return callback("code=c&state=" + asked.query().get("state"), asked.cookie());
    }

    private static Response callback(String query, String cookie) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookie(Vouching.COOKIE, cookie)
                .get("/signin/oidc/callback?" + query);
    }

    private static void refused(Response answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.cookies()).doesNotContainKey("errata_session");
        assertThat(answer.body().asString()).contains(why);
    }

    private static String token(String idToken) {
        return "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken + "\"}";
    }

    private void say(String path, String body) {
        given().body(body).put(URI.create(issuer + path)).then().statusCode(200);
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
