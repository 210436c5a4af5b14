package dev.errata.api;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service with entries of its own, one for each test, so that no test hears what another one said; behind a proxy that is believed, so
 * that tests come from different addresses.
 */
public class Pumps implements QuarkusTestProfile {

    /** Outcomes that a reporter may send in an hour. */
    static final int PER_REPORTER = 12;

    private static final List<String> NAMES = List.of(
            "alder", "beech", "birch", "cedar", "ebony", "hazel", "holly", "larch", "linden", "maple", "myrtle",
            "olive", "poplar", "rowan", "spruce", "sumac", "walnut", "willow", "yew", "acacia", "bamboo", "cypress",
            "elder", "fir", "ginkgo", "juniper", "laurel", "mango", "oak", "palm");

    private static final AtomicInteger PLACES = new AtomicInteger();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "errata.entries.path",
                entries().toString(),
                "errata.feedback.per-reporter",
                Integer.toString(PER_REPORTER),
                "errata.feedback.per-address",
                "40",
                "quarkus.http.proxy.proxy-address-forwarding",
                "true");
    }

    private static Path entries() {
        try {
            var folder = Files.createDirectories(
                    Files.createTempDirectory(Path.of("target"), "pumps").resolve("pump"));
            for (var name : NAMES) {
                Files.writeString(folder.resolve(name + ".json"), entry(name));
            }
            return folder.getParent().toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String name) {
        return """
                {"id": "pump/%1$s", "domain": "pump", "signature": "E%2$s the %1$s pump is jammed shut by old %1$s rust",
                 "regex": "E%2$s the %1$s pump is jammed shut by old %1$s rust", "error_code": "E%2$s",
                 "category": "jam", "root_cause": "Rust.", "verification_tier": "community",
                 "confidence": 0.9, "fix_success_rate": 0.8, "evidence_count": 4, "resolvable": "true",
                 "first_seen": "2024-01-05", "last_confirmed": "2026-10-01", "last_updated": "2026-10-01",
                 "versions": [{"version": "Pump 7.0", "status": "active"}],
                 "replaces": ["pump/old-%1$s"],
                 "transition_graph": {"preceded_by": %3$s},
                 "workarounds": [
                   {"id": "loosen", "action": "Loosen the %1$s valve", "success_rate": 0.9, "how": "Turn it left.", "condition": ""},
                   {"id": "replace", "action": "Replace the %1$s valve", "success_rate": 0.8, "how": "Buy one.", "condition": ""},
                   {"id": "oil", "action": "Oil the %1$s valve", "success_rate": 0.4, "how": "With oil.", "condition": ""}],
                 "dead_ends": [
                   {"id": "hammer", "action": "Hammer on the %1$s valve", "why_fails": "It breaks.", "fail_rate": 0.9}]}
                """.formatted(name, name.toUpperCase(Locale.ROOT), name.equals("oak") ? "[\"pump/palm\"]" : "[]");
    }

    /** What the pump of this name prints. */
    static String text(String name) {
        return "E%s the %s pump is jammed shut by old %s rust".formatted(name.toUpperCase(Locale.ROOT), name, name);
    }

    /** The answer to what the pump prints; its first match is the pump's entry. */
    static JsonPath look(String name) {
        return given().contentType("text/plain")
                .body(text(name))
                .post("/api/v1/match")
                .jsonPath();
    }

    /** The same for one who runs that version. */
    static JsonPath look(String name, String version) {
        return given().contentType("application/json")
                .body(Map.of("text", text(name), "context", Map.of("software", Map.of("Pump", version))))
                .post("/api/v1/match")
                .jsonPath();
    }

    /** What somebody says of {@code item} ("w:…", "d:…" or nothing) in the answer {@code matchId}. */
    static Map<String, Object> said(String matchId, String name, String item, String outcome) {
        var said = new HashMap<String, Object>(
                Map.of("match_id", matchId, "entry_id", "pump/" + name, "outcome", outcome));
        if (item.startsWith("w:")) {
            said.put("workaround_id", item.substring(2));
        } else if (item.startsWith("d:")) {
            said.put("dead_end_id", item.substring(2));
        }
        return said;
    }

    /** An address that nobody has spoken from. */
    static String somewhere() {
        int place = PLACES.incrementAndGet();
        return "10.100.%d.%d".formatted(place / 250, 1 + place % 250);
    }

    /** Says it from {@code address}. */
    static ValidatableResponse say(Map<String, Object> said, String address) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .body(said)
                .post("/api/v1/feedback")
                .then();
    }

    /** Several readers say so, each from a place of his own and of an answer of his own. */
    static void sayMany(int readers, String name, String item, String outcome) {
        for (int reader = 0; reader < readers; reader++) {
            say(said(look(name).getString("match_id"), name, item, outcome), somewhere())
                    .statusCode(200);
        }
    }
}
