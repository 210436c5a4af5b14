package dev.errata.web;

import org.jspecify.annotations.Nullable;

/**
 * What a reader may say of one thing in an answer, and has said.
 *
 * @param action where it is said
 * @param part of the page that shows it, to be replaced by what comes back
 * @param field that names the thing in the form, or empty where it is the entry itself
 * @param item id of the workaround or dead end, or empty
 * @param anchor of the buttons
 * @param said the outcome's token, or empty
 * @param told what came of it, where it was said just now
 */
record Vote(
        String action,
        String part,
        String entry,
        String field,
        String item,
        String anchor,
        String said,
        @Nullable Told told) {

    /**
     * What a word came to.
     *
     * @param kind of {@link Echo}, in small letters
     * @param before percentage before it
     * @param after percentage now
     * @param left place among its like before; 0 where it has none
     * @param place among its like now
     * @param minutes to wait where it was too much to take
     */
    record Told(String kind, int before, int after, int left, int place, int reports, int minutes) {

        public boolean taken() {
            return minutes == 0;
        }

        public boolean moved() {
            return before != after;
        }

        public boolean reordered() {
            return left > 0 && left != place;
        }
    }

    public boolean workaround() {
        return field.equals("workaround_id");
    }

    public boolean deadEnd() {
        return field.equals("dead_end_id");
    }

    public boolean good() {
        return said.equals("worked") || said.equals("right_entry");
    }

    public boolean bad() {
        return said.equals("failed") || said.equals("wrong_entry");
    }

    public boolean spoken() {
        return !said.isEmpty();
    }

    /** Whether something was said just now, and taken. */
    public boolean heard() {
        return told != null && told.taken();
    }
}
