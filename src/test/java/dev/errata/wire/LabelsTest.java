package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @Test
    void valuesAreUnescaped() {
        assertThat(Labels.of("{app=\"or,d=e}rs\", q=\"say \\\"hi\\\"\\\\\\n\\x41\\u652f\",raw=`a\\b`, empty=\"\"}"))
                .isEqualTo(Map.of("app", "or,d=e}rs", "q", "say \"hi\"\\\nA支", "raw", "a\\b", "empty", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{app=\"orders\"",
                "{app=\"orders",
                "{app=\"orders\", x}",
                "app=\"orders\",level=",
                "{ app = \"orders\" , }",
                "{app=\"orders\",level=~}"
            })
    void whatIsBrokenEndsThem(String text) {
        assertThat(Labels.of(text)).isEqualTo(Map.of("app", "orders"));
    }
}
