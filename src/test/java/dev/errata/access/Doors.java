package dev.errata.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every method of the application that answers to an address. */
final class Doors {

    /** No class of ours stands for these. */
    private static final List<Door> OF_QUARKUS = List.of(new Door("GET", "/q/metrics", ""));

    private Doors() {}

    /**
     * One of them.
     *
     * @param consumes what it takes; empty where it does not say
     */
    record Door(String method, String path, String consumes) {

        /** As it is listed in doors.txt. */
        String name() {
            return method + " " + path;
        }
    }

    static List<Door> all() {
        var ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.errata").stream()
                        .filter(it -> it.isAnnotatedWith(Path.class))
                        .flatMap(Doors::of);
        return Stream.concat(ours, OF_QUARKUS.stream())
                .sorted((one, other) -> (one.path() + one.method()).compareTo(other.path() + other.method()))
                .toList();
    }

    private static Stream<Door> of(JavaClass resource) {
        var root = resource.getAnnotationOfType(Path.class).value();
        return resource.getAllMethods().stream()
                .flatMap(method -> verb(method).stream()
                        .map(verb -> new Door(verb, path(root, method), consumes(resource, method))));
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .flatMap(it -> it.tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(String root, JavaMethod method) {
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var path = "/" + root + "/" + own;
        // Expressions that a parameter must match say nothing of who may.
        var plain = path.replaceAll(":[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String consumes(JavaClass resource, JavaMethod method) {
        return method.tryGetAnnotationOfType(Consumes.class)
                .or(() -> resource.tryGetAnnotationOfType(Consumes.class))
                .flatMap(it -> Arrays.stream(it.value()).findFirst())
                .orElse("");
    }
}
