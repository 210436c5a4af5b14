package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.access.Doors.Door;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every door as everybody: who may not is refused and writes nothing, who may is never told that they may not, and nothing fails. */
@QuarkusTest
class DoorsTest {

    private static final Path LIST = Path.of("src/test/resources/access/doors.txt");
    private static final String OPEN = "open";

    /** A door that has a proof of its own: of pipelines and of chat platforms. */
    private static final String OWN = "own";

    private static final String PASSWORD = "a password for doors";

    @TestHTTPResource("/")
    URI root;

    @Inject
    People people;

    @Inject
    ApiTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final String ada = "door" + UUID.randomUUID().toString().substring(0, 8);

    /**
     * Who asks.
     *
     * @param roles empty for nobody
     * @param refused whether what they show is refused wherever it is shown
     */
    private record Caller(String name, Map<String, String> headers, Set<String> roles, boolean refused) {}

    @BeforeEach
    void letThemIn() {
        for (var role : Roles.RISING) {
            people.add(name(role), role, Optional.of(PASSWORD + role), "test");
            people.choose(name(role), PASSWORD);
        }
    }

    @Test
    void everyDoorIsListedWithWhoMayUseIt() throws IOException {
        var there = Doors.all().stream().map(Door::name).collect(Collectors.toSet());

        assertThat(there).as("see src/test/resources/access/doors.txt").isSubsetOf(listed().keySet());
        assertThat(listed().values())
                .isSubsetOf(Stream.concat(Roles.RISING.stream(), Stream.of(OPEN, OWN, Roles.SELF))
                        .toList());
    }

    @Test
    void whatIsListedIsThere() throws IOException {
        var there = Doors.all().stream().map(Door::name).collect(Collectors.toSet());

        var pipelines = listed().entrySet().stream()
                .filter(it -> !it.getValue().equals(OWN))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(pipelines).isSubsetOf(there);
    }

    @Test
    void everybodyIsLetInWhereTheyMayAndNowhereElse() throws Exception {
        var wrong = new ArrayList<String>();
        for (var caller : callers()) {
            for (var door : walk()) {
                long before = newest();
                int status = knock(door, caller);
                complaint(door, caller, status, newest() > before).ifPresent(wrong::add);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Optional<String> complaint(Door door, Caller caller, int status, boolean wrote) throws IOException {
        var role = listed().get(door.name());
        var what = "%s as %s: %d".formatted(door.name(), caller.name(), status);
        if (status >= 500) {
            return Optional.of(what + " is a failure");
        }
        if (OWN.equals(role)) {
            return wrote ? Optional.of(what + ", and something was written") : Optional.empty();
        }
        boolean may = !caller.refused() && (OPEN.equals(role) || caller.roles().contains(role));
        boolean refused = status == 401 || status == 403;
        if (may) {
            return refused ? Optional.of(what + ", who may") : Optional.empty();
        }
        int expected = caller.roles().isEmpty() ? 401 : 403;
        if (status != expected) {
            return Optional.of(what + ", expected " + expected);
        }
        return wrote ? Optional.of(what + ", and something was written") : Optional.empty();
    }

    /** Those of the application, and those of pipelines, which no class of its own stands for. */
    private List<Door> walk() throws IOException {
        var doors = new ArrayList<>(Doors.all());
        var known = doors.stream().map(Door::name).collect(Collectors.toSet());
        listed().forEach((name, role) -> {
            if (!known.contains(name)) {
                doors.add(new Door(name.substring(0, name.indexOf(' ')), name.substring(name.indexOf(' ') + 1), ""));
            }
        });
        return doors;
    }

    private List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("nobody", Map.of(), Set.of(), false));
        for (var role : Roles.RISING) {
            callers.add(new Caller(role, basic(name(role)), withSelf(role), false));
        }
        for (var scope : Scope.values()) {
            var made = tokens.make(name(Roles.ADMIN), "of " + scope.word(), Set.of(scope), Optional.empty());
            callers.add(new Caller("token of " + scope.word(), bearer(made.secret()), Roles.upTo(scope.role()), false));
        }
        var revoked = tokens.make(name(Roles.ADMIN), "revoked", Set.of(Scope.ADMIN), Optional.empty());
        tokens.revoke(revoked.token().id(), "test");
        callers.add(new Caller("revoked token", bearer(revoked.secret()), Set.of(), true));
        var ended = sessions.begin(name(Roles.ADMIN), "test");
        sessions.endAll(name(Roles.ADMIN));
        callers.add(new Caller("ended session", Map.of("Cookie", "errata_session=" + ended), Set.of(), false));
        return callers;
    }

    private int knock(Door door, Caller caller) throws Exception {
        var path = door.path().replaceAll("\\{[^}]*\\}", "nonesuch");
        var request = HttpRequest.newBuilder(root.resolve(path));
        caller.headers().forEach(request::header);
        boolean empty = Set.of("GET", "HEAD", "DELETE", "OPTIONS").contains(door.method());
        if (!empty) {
            request.header("Content-Type", door.consumes().isEmpty() ? "application/json" : door.consumes());
        }
        boolean form = door.consumes().contains("form");
        var body = empty ? "" : form ? "none=such" : "{}";
        request.method(door.method(), HttpRequest.BodyPublishers.ofString(body));
        try {
            return status(request.build());
        } catch (IOException e) {
            // Some doors hang up on whom they refuse, and the client may have knocked on the same line again.
            return status(request.build());
        }
    }

    /** What is a stream without an end answers all the same. */
    private int status(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream left = answer.body()) {
            return answer.statusCode();
        }
    }

    private long newest() {
        return audit.latest(1).stream().mapToLong(AuditRecord::position).sum();
    }

    private static Set<String> withSelf(String role) {
        return Stream.concat(Roles.upTo(role).stream(), Stream.of(Roles.SELF)).collect(Collectors.toSet());
    }

    private static Map<String, String> basic(String name) {
        var pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private String name(String role) {
        return ada + "-" + role;
    }

    /** The role of each door, by its name. */
    private static Map<String, String> listed() throws IOException {
        var doors = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(LIST)) {
            var words = line.strip().split("\\s+", -1);
            if (words.length == 3) {
                doors.put(words[0] + " " + words[1], words[2]);
            }
        }
        return doors;
    }
}
