package dev.errata.match;

import java.util.List;

/**
 * An entry that a text gives signs of, measured but not weighed yet.
 *
 * @param entry its position in the knowledge base
 * @param places where it was found, in the order of the text; never empty, save for an entry that is asked about by name
 * @param own what holds for the entry wherever it was found
 */
record Candidate(int entry, List<Place> places, FeatureVector own, VersionFit fit) {

    /** What one line says for an entry. */
    record Place(int at, List<Clue> clues, FeatureVector features) {

        Place {
            clues = List.copyOf(clues);
        }

        boolean certain() {
            return clues.stream().anyMatch(Clue::certain);
        }

        /** Whether the line says anything of the entry's own, and is not merely about the same things. */
        boolean speaks() {
            return clues.stream().anyMatch(Clue::speaks);
        }

        /** Whether the entry's regex hits the line. */
        boolean hit() {
            return clues.stream().anyMatch(clue -> clue.kind() == Evidence.Kind.REGEX);
        }
    }

    Candidate {
        places = List.copyOf(places);
    }
}
