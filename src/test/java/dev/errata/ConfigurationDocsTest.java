package dev.errata;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting is documented, and what is documented is a setting. */
class ConfigurationDocsTest {

    /**
     * The first is read in application.properties only, where other settings are made of it, the last stands alone at the root, where a
     * mapping would claim all others, and the second is read to the letter: by no mapping.
     */
    private static final Set<String> PLAIN =
            Set.of("errata.data.path", "errata.admin.password", "errata.public-url", "errata.public-lookup");

    @Test
    void theDocumentNamesEverySettingAndNoOther() throws IOException {
        var documented = Pattern.compile("\\| `(errata\\.[a-z.-]+)`")
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(documented).isEqualTo(settings());
    }

    private static Set<String> settings() {
        var mapped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.errata").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .flatMap(ConfigurationDocsTest::keys);
        return Stream.concat(mapped, PLAIN.stream()).collect(Collectors.toSet());
    }

    private static Stream<String> keys(JavaClass mapping) {
        return keys(mapping.getAnnotationOfType(ConfigMapping.class).prefix(), mapping);
    }

    /** What returns another interface of ours is a group of settings. */
    private static Stream<String> keys(String prefix, JavaClass group) {
        return group.getAllMethods().stream().flatMap(method -> {
            var key = prefix + "." + kebab(method.getName());
            var type = method.getRawReturnType();
            boolean grouped = type.isInterface() && type.getPackageName().startsWith("dev.errata");
            return grouped ? keys(key, type) : Stream.of(key);
        });
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
