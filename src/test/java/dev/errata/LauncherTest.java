package dev.errata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a tree of its own, with JDKs and a Maven that only say how they were called. */
class LauncherTest {

    private static final String SAYS_HOW = "#!/bin/sh\necho \"$0 $*\"\n";

    @TempDir
    Path folder;

    private Path root;
    private final Map<String, String> environment = new HashMap<>();

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher needs bash");
        root = Files.createDirectories(folder.resolve("a repo"));
        Files.copy(Path.of("errata"), root.resolve("errata"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("kb-entries"));
        script(
                root.resolve("mvnw"),
                SAYS_HOW + "echo built >&2\nmkdir -p target/quarkus-app\ntouch target/quarkus-app/quarkus-run.jar\n");
        // Nothing of the machine: neither its JAVA_HOME nor its SDKMAN.
        environment.put("HOME", folder.toString());
        environment.put("PATH", "/usr/bin:/bin");
    }

    @Test
    void prefersItsOwnSettingThenJavaHome() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk-27", "27").toString());
        assertThat(run("match").out())
                .startsWith(folder.resolve("jdk-27/bin/java").toString());

        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25.0.1").toString());
        assertThat(run("match").out())
                .startsWith(folder.resolve("jdk-25/bin/java").toString());
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        environment.put("SDKMAN_DIR", folder.resolve("sdk").toString());
        jdk("sdk/candidates/java/26-tem", "26.0.1");
        environment.put("PATH", folder.resolve("jdk-17/bin") + ":/usr/bin:/bin");

        var outcome = run("match");

        assertThat(outcome.out()).doesNotContain("jdk-17/bin/java");
        assertThat(outcome.err()).doesNotContain("needs a JDK");
    }

    @Test
    void saysInOneSentenceThatItsOwnSettingIsNoJdk() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-21", "21.0.2").toString());

        var outcome = run("match");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("errata: ERRATA_JAVA_HOME is ")
                .contains("JDK 25")
                .hasLineCount(1);
    }

    @Test
    void buildsWhatIsMissingAndSaysSo() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());

        var outcome = run("match", "two words");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).startsWith("errata: building").hasLineCount(1);
        assertThat(outcome.out()).endsWith("-jar " + root + "/target/quarkus-app/quarkus-run.jar match two words\n");
        assertThat(Files.readString(root.resolve("target/launcher.log"))).contains("-DskipTests package");
    }

    @Test
    void buildsAgainOnlyWhereASourceIsNewer() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());
        built();
        assertThat(run("match").err()).isEmpty();

        var source = Files.writeString(root.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("match").err()).contains("building");
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());
        script(root.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] no such symbol'\nexit 1\n");

        var outcome = run("match");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("[ERROR] no such symbol").contains("launcher.log");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void testsWithEverythingThatMavenIsTold() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());

        assertThat(run("test", "--long", "-Dtest=A B").out()).endsWith("/mvnw -Derrata.long=true -Dtest=A B verify\n");
    }

    @Test
    void keepsTheKnowledgeAndTheDataOfTheRepoWhereItIsCalledFromElsewhere() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());
        script(folder.resolve("jdk-25/bin/java"), "#!/bin/sh\necho \"$ERRATA_ENTRIES_PATH|$ERRATA_DATA_PATH|$PWD\"\n");
        built();

        assertThat(runIn(folder, "serve").out())
                .isEqualTo(root + "/kb-entries|" + root + "/data|" + folder.toRealPath() + "\n");
        assertThat(runIn(root, "serve").out()).isEqualTo("||" + root.toRealPath() + "\n");

        environment.put("ERRATA_ENTRIES_PATH", "mine");
        assertThat(runIn(folder, "serve").out()).startsWith("mine|");
    }

    @Test
    void isFoundThroughALink() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());
        built();
        var link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("errata"));

        var outcome = start(folder, link.toString(), "match");

        assertThat(outcome.out()).contains("/a repo/target/quarkus-app/quarkus-run.jar match");
    }

    @Test
    void handsOnWhatElseJavaIsToBeTold() throws Exception {
        environment.put("ERRATA_JAVA_HOME", jdk("jdk-25", "25").toString());
        environment.put("ERRATA_JAVA_OPTS", "-Xmx64m -Da=b");
        built();

        assertThat(run("lint").out()).contains(" -Xmx64m -Da=b -jar ");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), SAYS_HOW);
        script(home.resolve("bin/javac"), SAYS_HOW);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void built() throws IOException {
        Files.createDirectories(root.resolve("target/quarkus-app"));
        var jar = Files.writeString(root.resolve("target/quarkus-app/quarkus-run.jar"), "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(10)));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        return runIn(root, arguments);
    }

    private Outcome runIn(Path working, String... arguments) throws IOException, InterruptedException {
        return start(
                working,
                Stream.concat(Stream.of(root.resolve("errata").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Outcome start(Path working, String... command) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command)
                .directory(working.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Outcome(code, Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
    }
}
