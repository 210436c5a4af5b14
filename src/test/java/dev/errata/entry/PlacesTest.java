package dev.errata.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final String TEXT = """
            {
              "id": "d/s",
              "signature": "s",
              "subcategory": null,
              "a/b": {
                "~": ["x",
                      "x",
                      {"deep": null}]
              },
              "last": null
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "'',1",
        "/id,2",
        "/subcategory,4",
        "/a~1b,5",
        "/a~1b/~0,6",
        "/a~1b/~0/0,6",
        "/a~1b/~0/1,7",
        "/a~1b/~0/2/deep,8",
        "/last,10"
    })
    void knowsTheLineOfEveryValue(String pointer, int line) {
        assertThat(places().lineOf(pointer)).isEqualTo(line);
    }

    @Test
    void answersWithTheNearestThatIsThere() {
        var places = places();

        assertThat(places.lineOf("/a~1b/none/below")).isEqualTo(5);
        assertThat(places.lineOf("/none")).isEqualTo(1);
        assertThat(places.lineOf("/a~1b/~0/99")).isEqualTo(6);
    }

    @Test
    void spellsPointersAsTheRfcSays() {
        assertThat(Pointer.to("a/b", "~", 0)).isEqualTo("/a~1b/~0/0");
        assertThat(Pointer.to()).isEmpty();
        assertThat(Pointer.below("/workarounds/0", "action")).isEqualTo("/workarounds/0/action");
    }

    private static Places places() {
        return ((Reading.Complete) EntryText.read(TEXT)).places();
    }
}
