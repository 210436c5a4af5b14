package dev.errata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the code to the floor plan, and the floor plan's rules to finding what breaks it. */
class FloorPlanTest {

    private static final JavaClasses BUILT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.errata");

    /** Compiled here from src/test/resources/planted: among the test classes, Quarkus would take them for the application's. */
    private static JavaClasses planted;

    @BeforeAll
    static void plant(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                var walk = Files.walk(Path.of("src/test/resources/planted"))) {
            var sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
            var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            var task = compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            assertThat(task.call()).isTrue();
        }
        planted = new ClassFileImporter().importPath(classes);
    }

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTo() {
        return new FloorPlan("dev.errata")
                .rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(BUILT)));
    }

    @Test
    void everyRoomIsBuilt() {
        var built = BUILT.stream()
                .map(type -> type.getPackageName().replaceFirst("^dev\\.errata\\.?", ""))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toSet());

        assertThat(built).containsAll(FloorPlan.ROOMS.keySet());
    }

    /** The map in the document is the one that is held. */
    @Test
    void theDocumentShowsTheSameMap() throws IOException {
        var drawn = Files.readAllLines(Path.of("docs/architecture.md")).stream()
                .map(Pattern.compile("(\\w+) {2,}[^→]*(?:→ ([\\w ]+))?")::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> line.group(2) == null
                                ? Set.<String>of()
                                : Set.of(line.group(2).split(" "))));
        drawn.keySet().retainAll(FloorPlan.ROOMS.keySet());

        assertThat(drawn).isEqualTo(FloorPlan.ROOMS);
    }

    @Test
    void noDoorMayLookIntoAnother() {
        FloorPlan.ROOMS.forEach((room, sees) -> assertThat(sees).as(room).doesNotContainAnyElementsOf(FloorPlan.DOORS));
    }

    /** Each planted class breaks one rule; what it breaks is found, in words that name it. */
    @ParameterizedTest(name = "{0} breaks: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    web.LooksIntoApi          | web looks only into
                    attic.OffTheMap           | every package is a room
                    entry.KnowsMatch          | entry looks only into
                    match.KnowsEntry          | cycle
                    library.KnowsHttp         | only doors know HTTP
                    notify.KnowsHttp          | notify knows nothing of HTTP but its client
                    library.CallsOut          | only notify, chat, cli and porch call out
                    library.KnowsLucene       | only search knows Lucene
                    signature.KnowsAFramework | signature knows no framework
                    library.LoudRow           | rows never leave their room
                    """)
    void aPlantedViolationIsFound(String type, String rule) {
        var findings = findings("planted." + type);

        assertThat(findings).anySatisfy(finding -> assertThat(finding).containsIgnoringCase(rule));
    }

    @Test
    void theSameRulesPassOnRoomsThatKeepToThePlan() {
        var keeping = planted.that(JavaClass.Predicates.resideInAnyPackage("planted.api", "planted.event"));

        assertThat(keeping).hasSizeGreaterThanOrEqualTo(2);
        assertThatCode(() -> new FloorPlan("planted").rules().forEach(rule -> rule.check(keeping)))
                .doesNotThrowAnyException();
    }

    private static List<String> findings(String type) {
        return new FloorPlan("planted")
                .rules().stream()
                        .flatMap(rule -> finding(rule).stream())
                        .filter(text -> text.contains(type))
                        .toList();
    }

    private static List<String> finding(ArchRule rule) {
        var result = rule.evaluate(planted);
        return result.hasViolation() ? List.of(rule.getDescription() + ": " + result.getFailureReport()) : List.of();
    }
}
