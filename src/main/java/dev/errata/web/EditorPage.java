package dev.errata.web;

import dev.errata.curation.Rehearsal;
import dev.errata.curation.Rehearsals;
import dev.errata.entry.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an entry is written.
 *
 * @param json the document as text, as far as somebody typed it
 * @param fault why that is no document; null where it is one
 * @param clash where somebody else changed it meanwhile; null where nobody did
 * @param rehearsal what it would change; null where nobody asked
 * @param found entries that a tie may lead to
 * @param picks what came in lately, to take samples from
 * @param near what it may be instead, where it is made of a cluster
 * @param done what came of the last act, as a token; empty for none
 */
record EditorPage(
        Subject subject,
        EntryForm form,
        String json,
        @Nullable Fault fault,
        Lab lab,
        String scratch,
        @Nullable ShownRehearsal rehearsal,
        @Nullable Clash clash,
        Found found,
        List<Pick> picks,
        List<Near> near,
        String done,
        String focus) {

    /**
     * What is written.
     *
     * @param action where the form goes
     * @param entry id of the entry; empty for one that there is not yet
     * @param draft id of the draft; empty before it is saved
     * @param base the revision that it is made from
     * @param version of the draft
     * @param rebased the revision that a merge was made with; 0 for none
     * @param cluster of the unknowns that it is to explain
     * @param saved null before it is
     */
    record Subject(
            String action,
            String entry,
            String draft,
            int base,
            int version,
            int rebased,
            String cluster,
            String state,
            @Nullable Ago saved,
            String savedBy) {

        public boolean fresh() {
            return draft.isEmpty();
        }

        /** What a browser keeps unsaved work under. */
        public String key() {
            return (draft.isEmpty() ? entry.isEmpty() ? "new" + cluster : entry : draft) + "@"
                    + (draft.isEmpty() ? base : version);
        }
    }

    /** What somebody else made of it, and both in one. */
    record Clash(
            boolean published,
            String by,
            int version,
            int base,
            String theirs,
            String mine,
            String merged,
            List<Choice> conflicts) {}

    /** One place at which both say different things; texts of JSON, empty where it is to go. */
    record Choice(int number, String pointer, String before, String mine, String theirs) {}

    /** What a search for a tie brought. */
    record Found(String list, String words, List<Near> entries) {

        static final Found NONE = new Found("", "", List.of());

        public boolean in(String wanted) {
            return list.equals(wanted);
        }
    }

    /** An entry by name. */
    record Near(String id, String href, String signature) {}

    /** A text that came in. */
    record Pick(String origin, String id, String line, Ago at) {}

    /** What it would change. */
    record ShownRehearsal(Rehearsal rehearsal, List<Shift> others, List<Shift> recent, long seconds) {

        static ShownRehearsal of(Rehearsal it) {
            return new ShownRehearsal(
                    it,
                    it.others().changed().stream()
                            .map(other -> Shift.of(other.owner().toString(), other.line(), other.move(), other.harm()))
                            .toList(),
                    it.recent().changed().stream()
                            .map(text -> Shift.of("", text.line(), text.move(), false))
                            .toList(),
                    Rehearsals.BUDGET.toSeconds());
        }

        public boolean calm() {
            return others.isEmpty() && recent.isEmpty();
        }
    }

    /** One text that would be answered otherwise. */
    record Shift(
            String owner,
            String line,
            String kind,
            String before,
            String beforeScore,
            String after,
            String afterScore,
            boolean harm) {

        static Shift of(String owner, String line, Rehearsal.Move move, boolean harm) {
            return new Shift(
                    owner,
                    line,
                    Tokens.of(move.kind()),
                    move.before().entry(),
                    percent(move.before().score()),
                    move.after().entry(),
                    percent(move.after().score()),
                    harm);
        }

        private static String percent(double score) {
            return Math.round(score * 100) + " %";
        }
    }

    /** Whether the words of the page have something to say of the last act. */
    public boolean told() {
        return !done.isEmpty();
    }

    /** Of a text area, whose first line end the browser swallows. */
    public String jsonLead() {
        return "\n" + json;
    }

    public String scratchLead() {
        return "\n" + scratch;
    }
}
