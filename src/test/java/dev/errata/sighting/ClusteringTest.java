package dev.errata.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.event.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How well clusters agree with what a person would put together, on log lines that programs really wrote. */
class ClusteringTest {

    private static final Path LOG = Path.of("src/main/resources/benign/captured.log");
    private static final Path KINDS = Path.of("src/test/resources/sighting/kinds.txt");
    private static final Path ENTRIES = Path.of("src/test/resources/golden/entries");

    private final ClusterTree tree = new ClusterTree(10_000);

    /**
     * How two ways of grouping agree.
     *
     * @param purity share of the lines whose kind is the commonest of their cluster
     * @param split clusters for each kind; 1 where no kind is split
     */
    private record Agreement(int lines, int kinds, int clusters, double purity, double split) {}

    @Test
    void agreesWithAPersonOnRealLines() throws IOException {
        var kinds = Files.readAllLines(KINDS).stream()
                .filter(it -> !it.startsWith("#"))
                .map(Pattern::compile)
                .toList();
        var clusters = new LinkedHashMap<String, Map<String, Integer>>();
        for (var line : Files.readAllLines(LOG)) {
            kinds.stream()
                    .filter(it -> it.matcher(line).find())
                    .findFirst()
                    .ifPresent(kind -> clusters.computeIfAbsent(place(statement(line)), any -> new HashMap<>())
                            .merge(kind.pattern(), 1, Integer::sum));
        }

        var agreement = agreement(clusters);

        System.out.println("clusters of captured.log: " + agreement);
        assertThat(agreement.lines()).isGreaterThan(700);
        assertThat(agreement.kinds()).isGreaterThan(60);
        assertThat(agreement.purity()).isGreaterThanOrEqualTo(0.98);
        assertThat(agreement.split()).isLessThanOrEqualTo(1.25);
    }

    /** Each entry is another error: what falls together here would hide one behind the other. */
    @Test
    void keepsDifferentErrorsApart() throws IOException {
        var mapper = new ObjectMapper();
        List<String> signatures;
        try (var files = Files.walk(ENTRIES)) {
            signatures = files.filter(it -> it.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> signature(file, mapper))
                    .toList();
        }

        var clusters = signatures.stream()
                .distinct()
                .collect(Collectors.groupingBy(this::place, LinkedHashMap::new, Collectors.toList()));
        var together = clusters.values().stream().filter(it -> it.size() > 1).toList();

        long lost = together.stream().mapToLong(it -> it.size() - 1).sum();
        System.out.println("of " + signatures.size() + " errors " + lost + " share a cluster with another");
        assertThat(signatures).hasSizeGreaterThan(500);
        assertThat(lost).isLessThanOrEqualTo(signatures.size() / 40);
    }

    private static Agreement agreement(Map<String, Map<String, Integer>> clusters) {
        int lines = clusters.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(it -> it)
                .sum();
        int commonest = clusters.values().stream()
                .mapToInt(it -> it.values().stream().mapToInt(n -> n).max().orElse(0))
                .sum();
        var perKind = clusters.values().stream()
                .flatMap(it -> it.keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double split = perKind.values().stream().mapToLong(it -> it).average().orElse(0);
        return new Agreement(lines, perKind.size(), clusters.size(), (double) commonest / lines, split);
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

    private static String statement(String line) {
        return Reader.read(line).events().getFirst().headline().text();
    }

    private static String signature(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(file.toFile()).path("signature").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
