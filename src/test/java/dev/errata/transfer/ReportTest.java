package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void countsEveryFateAndWhatWasLostWithAnExample() throws IOException {
        var report = report("rules.yaml");

        assertThat(report.count(Fate.TAKEN)).isEqualTo(4);
        assertThat(report.count(Fate.REFUSED)).isEqualTo(4);
        assertThat(report.clean()).isFalse();
        assertThat(Tally.lost(report).getFirst())
                .isEqualTo(new Tally(
                        "rule.event.source",
                        "every-log",
                        "an entry is looked for in every log, whatever wrote it",
                        4,
                        "gauge-daemon/cre-2030-0001"));
    }

    @Test
    void saysInAllThreeFormsWhatWasRefusedAndWhy() throws IOException {
        var report = report("rules.yaml");

        assertThat(ReportText.plain(report))
                .startsWith("8 entries read: 4 new, 0 changed, 0 the same, 0 in conflict, 4 refused. A dry run")
                .contains("CRE-2030-0005")
                .contains("come without a licence");
        assertThat(ReportText.markdown(report)).contains("## Refused").contains("| rules.yaml[4] | CRE-2030-0005 |");
        assertThat(ReportJson.of(report).at("/totals/refused").asInt()).isEqualTo(4);
        assertThat(ReportJson.of(report).at("/entries/4/reason").asText()).contains("negate");
    }

    @Test
    void bringsTheFindingsOfTheLinter() throws IOException {
        assertThat(Tally.findings(report("rules.yaml")))
                .extracting(Tally::what)
                .anyMatch(it -> it.startsWith("error regex"));
    }

    @Test
    void aNameInAnArchiveCannotSteerATerminalOrBreakATable() throws IOException {
        var evil = "a\u001b[2J|b.json";
        var report = report(Samples.text(evil, "{\"id\": \"pump/a\"}"));

        assertThat(ReportText.plain(report)).doesNotContain("\u001b");
        assertThat(ReportText.markdown(report)).contains("a\uFFFD[2J\\|b.json");
    }

    private static ImportReport report(String name) throws IOException {
        return report(Samples.read(name));
    }

    private static ImportReport report(List<Arrived> arrived) {
        return Import.of(arrived, id -> Optional.empty(), List.of(), CLOCK).report(true, "files", Map.of());
    }
}
