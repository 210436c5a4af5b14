package dev.errata.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTreeTest {

    /** Each line is one kind of message, said several times with other numbers, ids, hosts and users. */
    static Stream<List<String>> same() {
        return Stream.of(
                List.of(
                        "Failed password for invalid user admin from 10.0.0.7 port 4711 ssh2",
                        "Failed password for invalid user guest from 192.168.3.4 port 22022 ssh2",
                        "Failed password for invalid user deploy from 172.16.0.99 port 5 ssh2"),
                List.of(
                        "user alice not found in directory",
                        "user bob not found in directory",
                        "user carol.smith not found in directory"),
                List.of(
                        "order 4711 of customer 9f86d081-884c-4d65-9a2f-eaa0c55ad015 was not written: lock timeout after 30s",
                        "order 12 of customer 1b4e28ba-2fa1-41d2-883f-0016d3cca427 was not written: lock timeout after 5s"),
                List.of(
                        "Could not reach host web.example.org:443, giving up after 3 tries",
                        "Could not reach host db.example.net:5432, giving up after 10 tries",
                        "Could not reach host queue-7.internal:5672, giving up after 1 tries"),
                List.of(
                        "ERROR: duplicate key value violates unique constraint \"users_pkey\"",
                        "ERROR: duplicate key value violates unique constraint \"orders_pkey\"",
                        "ERROR: duplicate key value violates unique constraint \"uq_mail\""),
                List.of(
                        "request failed path=/v1/items/48 user=ada took=12ms rid=82bd36cb",
                        "request failed path=/v1/items/8313 user=bob took=8ms rid=73e130f7"),
                List.of("disk sda1 is 91% full on node7", "disk nvme0n1p2 is 99% full on node12"));
    }

    /** Messages that look alike and say different things. */
    static Stream<List<String>> different() {
        return Stream.of(
                List.of("Connection refused", "Connection reset", "Connection closed"),
                List.of("server started", "server stopped", "server failed"),
                List.of(
                        "java.lang.IllegalStateException: the pump is off",
                        "java.lang.IllegalArgumentException: the pump is off"),
                List.of("could not open the file: ENOENT", "could not open the file: EACCES"),
                List.of("the upload was denied by policy", "the upload was allowed by policy"),
                List.of("the lock is held by us", "the lock is not held by us", "the lock is never held by us"),
                List.of("upstream answered with status 404 today", "upstream answered with status 503 today"),
                List.of("remote: Counting objects: 7", "remote: Compressing objects: 7"),
                List.of(
                        "could not connect to server: Connection refused",
                        "could not connect to server: Connection timed out"),
                List.of("E0382: the lamp was moved here", "E0499: the lamp was moved here"));
    }

    private final ClusterTree tree = new ClusterTree(10_000);

    @ParameterizedTest
    @MethodSource("same")
    void numbersIdsHostsAndUsersSplitNothing(List<String> statements) {
        assertThat(statements.stream().map(this::place).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("different")
    void whatSaysSomethingElseIsAnotherKind(List<String> statements) {
        assertThat(statements.stream().map(this::place)).doesNotHaveDuplicates();
    }

    @Test
    void aTemplateShowsWhatDiffers() {
        place("request failed path=/v1/items/48 user=ada took=12ms rid=82bd36cb");
        var cluster = tree.find(place("request failed path=/v2/items user=bob took=8ms rid=73e130f7"));

        assertThat(cluster.orElseThrow().wording().text())
                .startsWith("request failed path=")
                .contains("user=<*>")
                .doesNotContain("ada")
                .doesNotContain("bob");
    }

    /** However it was widened since: whatever went into a cluster still finds one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatWentIntoAClusterOnceStillFits(long seed) {
        var random = new Random(seed);
        var statements = Stream.generate(() -> statement(random)).limit(400).toList();
        statements.forEach(this::place);

        assertThat(statements)
                .allSatisfy(it -> assertThat(tree.nearest(Wording.of(it))).isPresent());
    }

    @Test
    void aStatementMayHoldWhatStandsForAnything() {
        assertThat(place("select <*> <*> <*> from"))
                .isEqualTo(place("select <*> <*> <*> from"))
                .isNotEqualTo(place("select lamps wicks oils from"));
    }

    @Test
    void holdsNoMoreThanItMay() {
        var small = new ClusterTree(100);
        var words = List.of("red", "green", "blue", "loud", "silent", "cold", "warm", "round", "flat", "deep");
        int added = 0;
        for (var one : words) {
            for (var other : words) {
                for (var third : words) {
                    var wording = Wording.of(one + " " + other + " " + third);
                    if (small.nearest(wording).isEmpty() && small.room(wording)) {
                        small.add(
                                Cluster.fresh("c" + added, wording, Instant.EPOCH, Instant.EPOCH.plusSeconds(added++)));
                    }
                }
            }
        }

        assertThat(added).isEqualTo(100);
        assertThat(small.replaceable(Wording.of("a b c")).orElseThrow().id()).isEqualTo("c0");
    }

    private String place(String statement) {
        var wording = Wording.of(statement);
        var nearest = tree.nearest(wording);
        nearest.ifPresent(it -> it.widen(wording));
        return nearest.orElseGet(() -> {
                    var made = Cluster.fresh(statement, wording, Instant.EPOCH, Instant.EPOCH);
                    tree.add(made);
                    return made;
                })
                .id();
    }

    /** Few words in few places, so that there is much to widen. */
    private static String statement(Random random) {
        var words =
                List.of("lamp", "user", "of", "x-1", "db.local", "lit", "failed", "a/b", "oil=7", "oil=low", "dark");
        return "wick "
                + Stream.generate(() -> words.get(random.nextInt(words.size())))
                        .limit(4 + random.nextInt(6))
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow();
    }
}
