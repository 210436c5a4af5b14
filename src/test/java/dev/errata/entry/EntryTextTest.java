package dev.errata.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Fault.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    private static final String SOUND = "{\"id\": \"d/s\", \"signature\": \"it failed\"}";

    @Test
    void readsAnEntryWithItsIdAndSignatureAlone() {
        var reading = EntryText.read(SOUND);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        complete -> assertThat(complete.document()
                                        .entry()
                                        .recognition()
                                        .signature()
                                        .en())
                                .isEqualTo("it failed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFF" + SOUND, SOUND + "\r\n", "{\r\n\"id\": \"d/s\",\r\n\"signature\": \"it failed\"\r\n}"})
    void passesOverAByteOrderMarkAndCarriageReturns(String text) {
        var reading = EntryText.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOf(Reading.Complete.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                              | NOT_JSON          | 1
            `{"id": "d/s",\n "signature": "s"`              | NOT_JSON          | 2
            `{"id": "d/s",\n "signature": "s",}`            | NOT_JSON          | 2
            `{"id": "d/s", "signature": "s"} {}`            | NOT_JSON          | 1
            `{"id": "d/s", "signature": "s", "n": NaN}`     | NOT_JSON          | 1
            `{"id": "d/s", "signature": "s", "n": -Infinity}` | NOT_JSON        | 1
            `{"id": "d/s", "signature": "s", "n": 1e99999999999}` | NOT_JSON    | 1
            `{"id": "d/s", // why\n "signature": "s"}`      | NOT_JSON          | 1
            `{"id": "d/s",\n\n "id": "d/t"}`                | KEY_REPEATED      | 3
            `{"id": "d/s", "x": {"a": 1, "a": 2}}`          | KEY_REPEATED      | 1
            `[{"id": "d/s", "signature": "s"}]`             | NOT_AN_OBJECT     | 1
            `"text"`                                        | NOT_AN_OBJECT     | 1
            `{"signature": "s"}`                            | ID_MISSING        | 1
            `{\n"id": 7, "signature": "s"}`                 | ID_MISSING        | 2
            `{"id": "../../etc/passwd", "signature": "s"}`  | ID_MALFORMED      | 1
            `{"id": "D/S", "signature": "s"}`               | ID_MALFORMED      | 1
            `{"id": "slug", "signature": "s"}`              | ID_MALFORMED      | 1
            `{"id": "d/s"}`                                 | SIGNATURE_MISSING | 1
            `{"id": "d/s",\n"signature": "  "}`             | SIGNATURE_MISSING | 2
            """)
    void saysWhyAndWhereATextIsNoEntry(String text, Kind kind, int line) {
        var fault = fault(EntryText.read(text.replace("\\n", "\n")));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.place().line()).isEqualTo(line);
        assertThat(fault.reason() + fault.mend())
                .doesNotContain("jackson", "java.", "JsonToken", "Stream", "Exception");
    }

    @Test
    void pointsAtTheByteThatIsNotUtf8() {
        var fault = fault(EntryText.read("{\n\"id\": \"caf\u00e9/s\"}".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(fault.kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(fault.place()).isEqualTo(new Fault.Place(2, 11, 12));
        assertThat(fault.reason()).contains("0xE9");
    }

    @Test
    void refusesWhatIsNestedBeyondAllReason() {
        var fault = fault(EntryText.read("{\"id\": \"d/s\", \"x\": " + "[".repeat(100_000)));

        assertThat(fault.kind()).isEqualTo(Kind.TOO_DEEP);
    }

    @Test
    void refusesWhatIsLongerThanAnEntryMayBe() {
        var fault = fault(EntryText.read(new byte[EntryText.LIMIT + 1]));

        assertThat(fault.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesANumberOfAThousandsOfDigits() {
        var fault = fault(EntryText.read("{\"id\": \"d/s\", \"x\": " + "9".repeat(5_000) + "}"));

        assertThat(fault.kind()).isEqualTo(Kind.NOT_JSON);
        assertThat(fault.reason()).doesNotContain("999");
    }

    private static Fault fault(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Broken.class);
        return ((Reading.Broken) reading).fault();
    }
}
