package dev.errata.curation;

/**
 * What an editor wants done with what is imported.
 *
 * @param dryRun whether to write nothing
 * @param publish whether it is live at once, else it becomes drafts
 */
public record ImportWish(boolean dryRun, boolean publish, String editor) {

    /** What is written, as the report calls it. */
    String into() {
        return publish ? "revisions" : "drafts";
    }
}
