package dev.errata.signature;

import java.util.List;

/**
 * Slides over a line and tells which watchwords are in it, and which of the trails that wait for them may run through it. All in
 * flat arrays, the trails in the order of their watchwords: most lines touch little memory, and that in a row. Immutable.
 */
final class Watch {

    /** What is kept of each watchword: its first and last eight letters, the bits of them that count, and the rest in one number. */
    private static final int FIELDS = 4;

    private static final int FROM_BITS = 16;
    private static final int LENGTH_BITS = 16;
    private static final int FOLDED_BIT = FROM_BITS + LENGTH_BITS;

    private final GramFilter filter;
    /** Keys of all sizes: those of different sizes differ, for no folded letter is zero. */
    private final KeyTable table;

    private final long[] masks;
    private final boolean withShort;
    private final long[] words;
    /** Where the trails of each watchword begin; those of the next begin where they end. */
    private final int[] trails;
    /** What each trail needs besides. */
    private final Company company;

    /**
     * @param watchwords in the order of size, the longest first, and of keys
     * @param trails where the trails of each begin, and one more for the end
     */
    Watch(List<Watchword> watchwords, int[] trails, Company company) {
        this.trails = trails;
        this.company = company;
        words = new long[FIELDS * watchwords.size()];
        filter = new GramFilter(watchwords);
        masks = GramFilter.SIZES.stream().mapToLong(Packed::mask).toArray();
        table = table(watchwords);
        withShort = watchwords.stream().anyMatch(word -> word.size() < GramFilter.LEAST);
        for (int word = 0; word < watchwords.size(); word++) {
            keep(watchwords.get(word), FIELDS * word);
        }
    }

    private static KeyTable table(List<Watchword> watchwords) {
        var table = new KeyTable(watchwords.size());
        for (int from = 0, to; from < watchwords.size(); from = to) {
            long key = watchwords.get(from).key();
            to = from + 1;
            while (to < watchwords.size() && watchwords.get(to).key() == key) {
                to++;
            }
            table.put(key, from, to);
        }
        return table;
    }

    private void keep(Watchword word, int at) {
        var chars = word.literal().toCharArray();
        int size = Math.min(chars.length, Packed.LONGEST);
        long fold = word.folded() ? Packed.FOLD : 0;
        words[at] = (Packed.of(chars, 0, size) | fold) & Packed.mask(size);
        words[at + 1] = (Packed.of(chars, chars.length - size, size) | fold) & Packed.mask(size);
        words[at + 2] = Packed.mask(size);
        words[at + 3] = word.from() | ((long) chars.length << FROM_BITS) | (word.folded() ? 1L << FOLDED_BIT : 0);
    }

    /** Adds what may run through the line to the marks. */
    void look(LineText line, Marks seen) {
        var places = seen.places(line.length());
        int count = filter.notice(line, places);
        for (int from = 0; from < count; from += Keys.PLACES) {
            look(line, places, from, Math.min(count, from + Keys.PLACES), seen);
        }
        if (withShort) {
            lookForShort(line, seen);
        }
        for (int i = 0; i < seen.words(); i++) {
            int word = seen.word(i);
            company.follow(trails[word], trails[word + 1], line, seen);
        }
    }

    private void look(LineText line, int[] places, int from, int to, Marks seen) {
        var bytes = line.bytes();
        var keys = seen.keys();
        keys.clear();
        for (int i = from; i < to; i++) {
            long eight = Packed.eight(bytes, places[i]) | Packed.FOLD;
            for (int left = filter.sizes(Packed.hash((int) eight)); left != 0; left &= left - 1) {
                keys.add(eight & masks[Integer.numberOfTrailingZeros(left)], places[i]);
            }
        }
        keys.sift(table);
        keys.find(table);
        for (int i = 0; i < keys.size(); i++) {
            check(keys.range(i), keys.place(i), line, seen);
        }
        seen.seeStanding();
    }

    private void lookForShort(LineText line, Marks seen) {
        for (int i = 0; i < line.length(); i++) {
            long eight = Packed.eight(line.bytes(), i) | Packed.FOLD;
            for (int size = 1; size < GramFilter.LEAST; size++) {
                check(table.range(eight & Packed.mask(size)), i, line, seen);
            }
        }
        seen.seeStanding();
    }

    /** Notes those of a range of watchwords that stand where their piece was noticed; of long ones, those of which both ends do. */
    private void check(long range, int noticed, LineText line, Marks seen) {
        int to = KeyTable.to(range);
        int from = KeyTable.from(range);
        line.worked(1L + to - from);
        var bytes = line.bytes();
        for (int word = from; word < to; word++) {
            int field = FIELDS * word;
            long rest = words[field + 3];
            int start = noticed - (int) (rest & 0xFFFF);
            int length = (int) (rest >>> FROM_BITS) & 0xFFFF;
            if (start >= 0 && start + length <= line.length()) {
                long fold = Packed.FOLD & -(rest >>> FOLDED_BIT);
                long mask = words[field + 2];
                int last = start + Math.max(0, length - Packed.LONGEST);
                long differs = (((Packed.eight(bytes, start) | fold) & mask) ^ words[field])
                        | (((Packed.eight(bytes, last) | fold) & mask) ^ words[field + 1]);
                seen.stands(word, differs);
            }
        }
    }
}
