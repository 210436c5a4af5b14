package dev.errata.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.entry.FigureEdit.Figure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FigureEditTest {

    private static final String TEXT = """
            {
              "id": "lantern/dark",
              "signature": "no light",
              "dead_ends": [
                {
                  "id": "d-1",
                  "action": "Wait",
                  "fail_rate": 0.90
                }
              ],
              "workarounds": [
                "a text that is no workaround",
                {
                  "action": "Light it",
                  "success_rate": 8e-1,
                  "mine": [
                    1.0
                  ]
                },
                {
                  "id": "w-2",
                  "action": "Buy another",
                  "success_rate": 0.5
                }
              ],
              "confidence": 0.9,
              "last_updated": null,
              "evidence_count": 2,
              "unknown": 1.50
            }
            """;

    @Test
    void putsFiguresAndLeavesTheRestToTheLetter() {
        var edit = new FigureEdit(document());
        edit.successRate("w-2", new Figure(new Rate(0.12345), 7));
        edit.failRate("d-1", new Figure(new Rate(1), 4));
        edit.updated(LocalDate.parse("2026-11-21"));

        var expected = TEXT.replace("\"success_rate\": 0.5", "\"success_rate\": 0.123,\n      \"evidence_count\": 7")
                .replace("\"fail_rate\": 0.90", "\"fail_rate\": 1,\n      \"evidence_count\": 4")
                .replace("\"last_updated\": null", "\"last_updated\": \"2026-11-21\"");
        assertThat(CanonicalJson.of(edit.document().json())).isEqualTo(expected);
    }

    @Test
    void theEntryIsThatOfTheNewDocument() {
        var edit = new FigureEdit(document());
        edit.confidence(new Figure(new Rate(0.25), 12));
        edit.fixSuccessRate(new Figure(new Rate(0.75), 13));
        edit.successRate("w-2", new Figure(new Rate(0.125), 7));
        edit.confirmed(LocalDate.parse("2026-11-20"));

        var entry = edit.document().entry();

        assertThat(entry.standing().confidence()).isEqualTo(new Rate(0.25));
        assertThat(entry.standing().confidenceEvidence()).isEqualTo(12);
        assertThat(entry.standing().fixSuccessRate()).isEqualTo(new Rate(0.75));
        assertThat(entry.standing().fixEvidence()).isEqualTo(13);
        assertThat(entry.standing().evidenceCount()).isEqualTo(2);
        assertThat(entry.standing().lastConfirmed()).isEqualTo("2026-11-20");
        assertThat(entry.workarounds())
                .extracting(Entry.Workaround::evidenceCount)
                .containsExactly(0, 7);
    }

    @Test
    void findsAnItemWhoseIdIsMadeOfItsAction() {
        var id = document().entry().workarounds().getFirst().id();
        var edit = new FigureEdit(document());

        edit.successRate(id, new Figure(new Rate(0.3), 1));

        assertThat(edit.document().entry().workarounds())
                .extracting(it -> it.successRate().value())
                .containsExactly(0.3, 0.5);
    }

    @Test
    void leavesTheDocumentThatItWasMadeOf() {
        var document = document();

        new FigureEdit(document).confidence(new Figure(new Rate(0.1), 1));

        assertThat(CanonicalJson.of(document.json())).isEqualTo(TEXT);
    }

    @Test
    void refusesAnItemThatIsNotThere() {
        var edit = new FigureEdit(document());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit.failRate("w-2", new Figure(new Rate(0.1), 1)))
                .withMessageContaining("dead_ends");
    }

    private static EntryDocument document() {
        return ((Reading.Complete) EntryText.read(TEXT.getBytes(StandardCharsets.UTF_8))).document();
    }
}
