package dev.errata;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The floor plan of docs/architecture.md as rules, for the rooms below one base package.
 *
 * @param base the package that the rooms lie in
 */
record FloorPlan(String base) {

    /** Each room and the rooms it may look into. Whoever changes this changes docs/architecture.md. */
    static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("signature", Set.of()),
            Map.entry("event", Set.of()),
            Map.entry("entry", Set.of("signature")),
            Map.entry("search", Set.of("entry", "event", "signature")),
            Map.entry("library", Set.of("entry", "signature")),
            Map.entry("feedback", Set.of("entry")),
            Map.entry("match", Set.of("signature", "event", "entry", "search", "library", "feedback")),
            Map.entry("wire", Set.of("event")),
            Map.entry("sighting", Set.of("event", "entry")),
            Map.entry("intake", Set.of("event", "entry", "match", "sighting", "wire")),
            Map.entry("notify", Set.of("event", "entry", "sighting", "access")),
            Map.entry("later", Set.of("event", "entry", "match", "sighting", "notify", "access")),
            Map.entry("access", Set.of()),
            Map.entry(
                    "curation",
                    Set.of(
                            "signature",
                            "event",
                            "entry",
                            "library",
                            "feedback",
                            "match",
                            "sighting",
                            "access",
                            "transfer")),
            Map.entry("transfer", Set.of("entry", "library", "signature")),
            Map.entry("problem", Set.of()),
            Map.entry("porch", Set.of("access", "problem")),
            Map.entry(
                    "web",
                    Set.of(
                            "event",
                            "entry",
                            "search",
                            "library",
                            "feedback",
                            "match",
                            "sighting",
                            "intake",
                            "later",
                            "notify",
                            "access",
                            "curation",
                            "transfer",
                            "porch",
                            "problem")),
            Map.entry(
                    "api",
                    Set.of(
                            "event",
                            "entry",
                            "search",
                            "library",
                            "feedback",
                            "match",
                            "sighting",
                            "intake",
                            "later",
                            "notify",
                            "access",
                            "curation",
                            "transfer",
                            "problem")),
            Map.entry("ingest", Set.of("event", "entry", "match", "sighting", "wire", "intake", "access", "problem")),
            Map.entry("agent", Set.of("event", "entry", "search", "feedback", "match", "intake")),
            Map.entry("mcp", Set.of("agent", "feedback", "access", "problem")),
            Map.entry("chat", Set.of("event", "entry", "feedback", "match", "intake", "later", "access", "problem")),
            Map.entry("cli", Set.of("event", "entry", "library", "match", "agent", "transfer")));

    /** The rooms that let somebody in; none looks into another. */
    static final Set<String> DOORS = Set.of("web", "api", "ingest", "chat", "mcp", "cli");

    private static final String[] HTTP = {
        "jakarta.ws.rs..",
        "jakarta.servlet..",
        "io.vertx..",
        "io.quarkus.vertx..",
        "org.jboss.resteasy..",
        "io.quarkus.resteasy..",
        "com.sun.net.httpserver.."
    };

    /** What calls others over HTTP. */
    private static final String[] CALLS = {"java.net.http..", "com.nimbusds.."};

    /** What notify calls others by: it connects to an address that was checked, under a name that is not resolved again. */
    private static final String CLIENT = "io.vertx.core..";

    /** All rules; each fails on its own. */
    List<ArchRule> rules() {
        var rules = new ArrayList<ArchRule>();
        rules.add(everyPackageIsOnTheMap());
        new TreeMap<>(ROOMS).keySet().forEach(room -> rules.add(looksOnlyWhereItMay(room)));
        rules.add(noCircles());
        rules.add(onlyDoorsKnowHttp());
        rules.add(notifyKnowsNothingOfHttpButItsClient());
        rules.add(onlyFourCallOut());
        rules.add(onlySearchKnowsLucene());
        rules.add(knowsNoFramework("signature", "com.google.re2j.."));
        rules.add(knowsNoFramework("event", "com.google.re2j.."));
        rules.add(knowsNoFramework("entry", "com.google.re2j..", "com.fasterxml.jackson.."));
        rules.add(rowsStayInTheirRoom());
        rules.add(theRootHoldsTheMainClassAlone());
        return rules;
    }

    private ArchRule everyPackageIsOnTheMap() {
        var known = Stream.concat(Stream.of(base), ROOMS.keySet().stream().map(this::room))
                .toArray(String[]::new);
        return classes()
                .should()
                .resideInAnyPackage(known)
                .as("every package is a room of the floor plan, one level deep");
    }

    private ArchRule looksOnlyWhereItMay(String room) {
        var allowed = Stream.concat(Stream.of(room), ROOMS.getOrDefault(room, Set.of()).stream())
                .map(this::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(resideInAPackage(base + "..").and(not(resideInAnyPackage(allowed))))
                .as(room + " looks only into " + ROOMS.get(room))
                .allowEmptyShould(true);
    }

    private ArchRule noCircles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule onlyDoorsKnowHttp() {
        var mayKnow = Stream.of("web", "api", "ingest", "chat", "mcp", "porch", "problem", "notify")
                .map(this::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(mayKnow)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .as("only doors know HTTP")
                .allowEmptyShould(true);
    }

    private ArchRule notifyKnowsNothingOfHttpButItsClient() {
        return noClasses()
                .that()
                .resideInAPackage(room("notify"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HTTP).and(not(resideInAPackage(CLIENT))))
                .as("notify knows nothing of HTTP but its client")
                .allowEmptyShould(true);
    }

    /** Notify tells targets, chat answers on platforms, a command may speak to a server, and the porch asks who vouches for people. */
    private ArchRule onlyFourCallOut() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room("notify"), room("chat"), room("cli"), room("porch"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CALLS)
                .as("only notify, chat, cli and porch call out")
                .allowEmptyShould(true);
    }

    private ArchRule onlySearchKnowsLucene() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("search"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .as("only search knows Lucene")
                .allowEmptyShould(true);
    }

    private ArchRule knowsNoFramework(String room, String... libraries) {
        var allowed = Stream.concat(
                        Stream.of(base + "..", "java..", "org.jspecify.annotations.."), Stream.of(libraries))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .as(room + " knows no framework")
                .allowEmptyShould(true);
    }

    private ArchRule rowsStayInTheirRoom() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .as("rows never leave their room")
                .allowEmptyShould(true);
    }

    private ArchRule theRootHoldsTheMainClassAlone() {
        return classes()
                .that()
                .resideInAPackage(base)
                .should()
                .haveSimpleName("Errata")
                .as("the root package holds the main class alone")
                .allowEmptyShould(true);
    }

    private String room(String name) {
        return base + "." + name;
    }
}
