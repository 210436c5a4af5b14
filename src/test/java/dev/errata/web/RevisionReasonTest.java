package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the file is new | file_new | '' | ''",
                "revision 3 restored | restored | 3 | ''",
                "revision 3 restored: it was right: look | restored | 3 | it was right: look",
                "replaced by tap/drips: same cause | replaced | tap/drips | same cause",
                "imported from jenkins: Disk full | imported | jenkins | Disk full",
                "bulk: retier human_reviewed | retier | human_reviewed | ''",
                "bulk: confirm: all read | confirmed | '' | all read",
                "retired | retired | '' | ''"
            })
    void tellsWhatWasDoneFromWhatSomebodySaid(String reason, String act, String about, String words) {
        assertThat(RevisionReason.of(reason)).isEqualTo(new RevisionReason(act, about, words));
    }

    @Test
    void leavesWhatSomebodyWroteAsItIs() {
        assertThat(RevisionReason.of("confirmed by a customer"))
                .isEqualTo(new RevisionReason("", "", "confirmed by a customer"));
    }
}
