package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedMoveTest {

    /** Of all that can be: what an editor wrote and no file agrees with is never taken out of sight by a file. */
    @Test
    void neverOverwritesAnEditor() {
        var seen = new HashSet<SeedMove>();
        for (var taken : List.of("a", "b", "c")) {
            for (var words : List.of("a", "b", "c")) {
                for (var state : RevisionState.values()) {
                    if (words.equals(taken) && state == RevisionState.PUBLISHED) {
                        continue;
                    }

                    var move = SeedMove.of("a", taken, head("ada", words, state));

                    assertThat(move).isIn(SeedMove.LEAVE, SeedMove.AGREE, SeedMove.CONFLICT);
                    seen.add(move);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(SeedMove.LEAVE, SeedMove.AGREE, SeedMove.CONFLICT);
    }

    @Test
    void takesWhatOnlyTheFileChanged() {
        var move = SeedMove.of("new", "old", head(RevisionHead.FILE, "old", RevisionState.PUBLISHED));

        assertThat(move).isEqualTo(SeedMove.CHANGE);
    }

    @Test
    void publishesAgainWhatWasRetiredOnlyBecauseItsFileWasGone() {
        var move = SeedMove.of("old", "old", head(RevisionHead.FILE, "old", RevisionState.RETIRED));

        assertThat(move).isEqualTo(SeedMove.ADD);
    }

    private static RevisionHead head(String author, String words, RevisionState state) {
        return new RevisionHead(1, EntryId.of("redis/oom"), 1, state, author, "", Instant.EPOCH, words);
    }
}
