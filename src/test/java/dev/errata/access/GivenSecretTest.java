package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenSecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"open sesame", "pa$$word", "a${b}c", "a\\${b}\\\\c", "one,two", " spaces ", "密码", "#;=:\"'"})
    void isTakenToTheLetter(String password) {
        assertThat(GivenSecret.in(config(Map.of(GivenSecret.PASSWORD, password)), GivenSecret.PASSWORD))
                .contains(password);
    }

    @Test
    void anEmptyOneIsNone() {
        assertThat(GivenSecret.in(config(Map.of(GivenSecret.PASSWORD, "")), GivenSecret.PASSWORD))
                .isEmpty();
        assertThat(GivenSecret.in(config(Map.of()), GivenSecret.PASSWORD)).isEmpty();
    }

    /** As Quarkus builds it, with what expands and what knows profiles. */
    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
