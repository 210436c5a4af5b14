package dev.errata.event;

/** The lines of a text as editors number them: ended by LF or CR LF, the last one by the end of the text. */
final class PhysicalLines {

    /** Gets one line: its number from 1, and the offsets of its content, without its end. */
    interface Visitor {
        void visit(int number, int from, int to);
    }

    private PhysicalLines() {}

    /** Visits each line and returns how many there are; an empty text has none. */
    static int each(String text, Visitor visitor) {
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            int to = feed > from && text.charAt(feed - 1) == '\r' ? feed - 1 : end;
            number++;
            visitor.visit(number, from, to);
            from = end + 1;
        }
        return number;
    }
}
