package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestConfigTest {

    /** It is read to the letter elsewhere; here it must not keep the service from starting. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "pa$$word", "a${b}c", "a\\${b}\\\\c", "${", "密码"})
    void whateverTheKeyIsTheOtherSettingsCanBeRead(String key) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(IngestConfig.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .withSources(new PropertiesConfigSource(Map.of("errata.ingest.key", key), "test", 100))
                .build();

        assertThat(config.getConfigMapping(IngestConfig.class).elasticsearch()).isFalse();
    }
}
