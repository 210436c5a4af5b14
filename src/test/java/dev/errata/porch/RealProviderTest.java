package dev.errata.porch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import dev.errata.access.People;
import dev.errata.access.Person;
import dev.errata.mcp.Node;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in by a real provider, through its own pages. */
@QuarkusTest
@TestProfile(RealProviderTest.Vouched.class)
class RealProviderTest {

    /** With a provider. */
    public static final class Vouched implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RealProvider.class));
        }
    }

    private static final String REFUSED = "main .error";

    @TestHTTPResource("/")
    URI site;

    @ConfigProperty(name = "errata.oidc.issuer")
    URI issuer;

    @Inject
    People people;

    @Inject
    Audit audit;

    private final Walker walker = new Walker();

    @BeforeAll
    static void needsNode() throws Exception {
        Node.install();
    }

    @ParameterizedTest
    @CsvSource({"rita, reader", "edward, editor", "vera, reviewer", "ada, admin"})
    void whoeverHasAMappedGroupGetsItsRole(String name, String role) throws Exception {
        var place = signIn(name, "/account?tab=1");

        assertThat(place.address()).hasPath("/account").hasQuery("tab=1");
        assertThat(place.page().select("a.me").text()).isEqualTo(name);
        assertThat(person(name).role()).isEqualTo(role);
        assertThat(person(name).external()).isTrue();
        assertThat(walker.go(at("/audit")).status()).isEqualTo(role.equals("admin") ? 200 : 403);
        assertThat(walker.go(at("/import")).status()).isEqualTo(role.equals("reader") ? 403 : 200);
        assertThat(audit.latest(50).stream().filter(it -> it.object().equals(name)))
                .extracting(AuditRecord::action)
                .contains("account.made", "session.begun");
    }

    @Test
    void whoHasNoneIsToldSo() throws Exception {
        var place = signIn("uma", "/");

        assertThat(place.status()).isEqualTo(403);
        assertThat(place.page().select(REFUSED).text()).contains("none of your groups there has a role");
        assertThat(people.find("uma")).isEmpty();
        isNobody();
    }

    @Test
    void aNameThatSomebodyHasHereIsNotTakenOver() throws Exception {
        people.add("rita-local", "reader", Optional.empty(), "admin");

        assertThat(signIn("admin", "/").page().select(REFUSED).text()).contains("no name of yours");
        isNobody();
        assertThat(person("admin").external()).isFalse();
    }

    @Test
    void aNameThatNoAccountMayHaveIsRefused() throws Exception {
        assertThat(signIn("no name!", "/").page().select(REFUSED).text()).contains("no name of yours");
    }

    @Test
    void theRoleFollowsTheGroupsAtEachSignIn() throws Exception {
        signIn("rita", "/");
        people.giveRole("rita", "admin", "admin");

        signIn("rita", "/");

        assertThat(person("rita").role()).isEqualTo("reader");
        assertThat(audit.latest(50))
                .anyMatch(
                        it -> it.action().equals("account.role") && it.detail().equals("admin → reader, vouched for"));
    }

    @Test
    void whoeverIsSwitchedOffStaysOut() throws Exception {
        signIn("vera", "/");
        people.switchOff("vera", "admin");
        try {
            assertThat(signIn("vera", "/").page().select(REFUSED).text()).contains("switched off");
            isNobody();
        } finally {
            people.switchOn("vera", "admin");
        }
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        walker.go(at("/signin/oidc"));
        var kept = walker.cookie(site.getPort(), Vouching.COOKIE);
        walker.signInAt(issuer.getPort(), walker.go(walker.way.getLast()), "edward");
        var callback = walker.way.stream()
                .filter(it -> it.getPath().endsWith("/callback"))
                .findFirst()
                .orElseThrow();

        var again = RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookie(Vouching.COOKIE, kept)
                .get(callback.toString());

        assertThat(walker.cookie(site.getPort(), "errata_session")).isNotEmpty();
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.cookies()).doesNotContainKey("errata_session");
        assertThat(again.body().asString()).contains("was used before");
    }

    @Test
    void whoSignsOutIsSignedOut() throws Exception {
        signIn("edward", "/");
        assertThat(walker.go(at("/account")).status()).isEqualTo(200);

        walker.post(at("/signout"));

        isNobody();
    }

    @Test
    void theFormLeadsToTheProvider() throws Exception {
        var page = walker.go(at("/signin?back=%2Finbox%3Fa%3D1%26b")).page();

        var link = page.selectFirst("main a[href^=/signin/oidc]");
        assertThat(link.text()).isEqualTo("Sign in with Our directory");
        assertThat(link.attr("href")).isEqualTo("/signin/oidc?back=%2Finbox%3Fa%3D1%26b");
    }

    private Walker.Place signIn(String name, String back) throws Exception {
        walker.forget();
        return walker.signInAt(issuer.getPort(), walker.go(at("/signin/oidc?back=" + back)), name);
    }

    private void isNobody() throws Exception {
        assertThat(walker.go(at("/account")).status()).isEqualTo(401);
    }

    private Person person(String name) {
        return people.find(name).orElseThrow();
    }

    /** As the provider knows us: under another name the browser would not find its cookies again. */
    private URI at(String path) {
        return URI.create("http://localhost:" + site.getPort() + path);
    }
}
