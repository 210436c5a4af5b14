package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvFormTest {

    @Test
    void aRowBecomesAnEntryWithQuotedCellsWhole() throws IOException {
        var read = Samples.entry(Samples.read("table.csv").getFirst());
        var json = read.document().json();

        assertThat(read.id()).hasToString("gauge/gauge-41-valve-3-is-stuck-really");
        assertThat(json.path("signature").asText()).isEqualTo("GAUGE-41: valve \"3\" is stuck,\r\nreally");
        assertThat(json.path("error_code").asText()).isEqualTo("GAUGE-41");
        assertThat(json.at("/workarounds/0/action").asText()).isEqualTo("Stop the pump");
        assertThat(json.at("/workarounds/0/success_rate").asText()).isEqualTo("0.85");
        assertThat(json.at("/workarounds/0/sources")).hasSize(2);
        assertThat(json.at("/dead_ends/0/why_fails").asText()).isEqualTo("No");
        assertThat(json.path("tags")).hasSize(2);
        assertThat(json.path("confidence").asText()).isEqualTo("0.40");
        assertThat(Samples.fields(read)).containsExactly("Owner");
    }

    @Test
    void whatIsNoNumberIsReportedAndNotMadeOne() throws IOException {
        var read = Samples.entry(Samples.read("table.csv").get(1));

        assertThat(read.document().json().has("confidence")).isFalse();
        assertThat(Samples.fields(read)).containsExactly("confidence");
        assertThat(read.document().json().has("workarounds")).isFalse();
    }

    @Test
    void wordsWithoutLettersGetAnIdThatStays() throws IOException {
        var first = Samples.entry(Samples.read("table.csv").get(2)).id();

        assertThat(first.toString()).matches("unsorted/e-[0-9a-f]{8}");
        assertThat(Samples.entry(Samples.read("table.csv").get(2)).id()).isEqualTo(first);
    }

    @Test
    void semicolonsAndTabsPartCellsToo() throws IOException {
        assertThat(Samples.entry(Samples.text("a.csv", "signature;domain\nx y;pump\n")
                                .getFirst())
                        .id())
                .hasToString("pump/x-y");
        assertThat(Samples.entry(Samples.text("a.tsv", "signature\tdomain\nx y\tpump\n")
                                .getFirst())
                        .id())
                .hasToString("pump/x-y");
    }

    @Test
    void aColumnMayBeCalledAnythingIfSomebodySaysWhatItIs() throws IOException {
        var declared = new Declaration(
                Optional.of(Format.CSV), "", "", Map.of("Fehlertext", "signature", "Produkt", "domain"));

        assertThat(Samples.entry(Samples.text("a.csv", "Fehlertext,Produkt\nkaputt,pump\n", declared)
                                .getFirst())
                        .id())
                .hasToString("pump/kaputt");
    }

    @Test
    void aTableWithoutTheWordsOfTheErrorIsRefused() throws IOException {
        assertThat(Samples.refusal(Samples.text("a.csv", "name,owner\nx,y\n").getFirst())
                        .reason())
                .contains("signature");
    }

    @Test
    void aQuoteThatIsNotClosedCostsTheRowsFromThereOn() throws IOException {
        var arrived = Samples.text("a.csv", "signature,domain\nfine,pump\n\"open,pump\n");

        assertThat(Samples.entry(arrived.getFirst()).id()).hasToString("pump/fine");
        assertThat(Samples.refusal(arrived.getLast()).reason()).contains("Row 3");
    }
}
