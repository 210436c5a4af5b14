package dev.errata.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why there is a revision. What Errata itself says of it can be told in the reader's language; what somebody wrote stands as it is.
 *
 * @param act what Errata did, as a token; empty where all is somebody's words
 * @param about the entry, the revision, the tag or the form that is meant; may be empty
 * @param words somebody's; may be empty
 */
record RevisionReason(String act, String about, String words) {

    /** How Errata words what it did. */
    private record Form(String act, Pattern pattern) {

        static Form of(String act, String before, String about, String after) {
            return new Form(act, Pattern.compile(before + "(" + about + ")" + after + "(?:: (.*))?", Pattern.DOTALL));
        }

        Optional<RevisionReason> read(String reason) {
            var read = pattern.matcher(reason);
            return read.matches()
                    ? Optional.of(new RevisionReason(
                            act,
                            read.group(1),
                            Optional.ofNullable(read.group(2)).orElse("")))
                    : Optional.empty();
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("file_new", "the file is new", "", ""),
            Form.of("file_changed", "the file changed", "", ""),
            Form.of("file_gone", "the file is gone", "", ""),
            Form.of("merged", "merged with the file", "", ""),
            Form.of("learned", "figures as readers taught them", "", ""),
            Form.of("restored", "revision ", "\\d+", " restored"),
            Form.of("replaced", "replaced by ", "[^\\s:]+", ""),
            Form.of("imported", "imported from ", "[^\\s:]+", ""),
            Form.of("confirmed", "(?:bulk: confirm|confirmed)", "", ""),
            Form.of("retired", "(?:bulk: retire|retired)", "", ""),
            Form.of("tag", "bulk: tag ", "[^:]+", ""),
            Form.of("untag", "bulk: untag ", "[^:]+", ""),
            Form.of("retier", "bulk: retier ", "[^:]+", ""));

    static RevisionReason of(String reason) {
        return FORMS.stream()
                .flatMap(it -> it.read(reason).stream())
                .findFirst()
                .orElseGet(() -> new RevisionReason("", "", reason));
    }

    public boolean blank() {
        return act.isEmpty() && words.isEmpty();
    }
}
