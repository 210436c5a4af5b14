package dev.errata.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** From pieces of text of one size to the trails that are anchored there. Immutable. */
final class GramTable {

    private static final int BITS_PER_GRAM = 16;

    private final long[] grams;
    private final int[] froms;
    private final int[] tos;
    private final int shift;
    private final long[] bloom;
    private final int bloomShift;
    private final int[] trails;
    private final int[] reaches;

    /**
     * @param anchors of this table's size
     * @param owners the trail of each
     */
    private GramTable(List<Anchor> anchors, List<Integer> owners) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < anchors.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingLong(i -> anchors.get(i).gram()).thenComparing(i -> i));
        trails = order.stream().mapToInt(owners::get).toArray();
        reaches = order.stream().mapToInt(i -> anchors.get(i).reach()).toArray();
        int slotBits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * anchors.size()));
        grams = new long[1 << slotBits];
        froms = new int[1 << slotBits];
        tos = new int[1 << slotBits];
        shift = Long.SIZE - slotBits;
        int bloomBits = Math.max(10, Integer.SIZE - Integer.numberOfLeadingZeros(BITS_PER_GRAM * anchors.size()));
        bloom = new long[1 << (bloomBits - 6)];
        bloomShift = Long.SIZE - bloomBits;
        for (int from = 0, to; from < order.size(); from = to) {
            long gram = anchors.get(order.get(from)).gram();
            to = from + 1;
            while (to < order.size() && anchors.get(order.get(to)).gram() == gram) {
                to++;
            }
            put(gram, from, to);
        }
    }

    static GramTable of(int size, List<Anchor> anchors, List<Integer> owners) {
        var mine = new ArrayList<Anchor>();
        var trails = new ArrayList<Integer>();
        for (int i = 0; i < anchors.size(); i++) {
            if (anchors.get(i).size() == size) {
                mine.add(anchors.get(i));
                trails.add(owners.get(i));
            }
        }
        return new GramTable(mine, trails);
    }

    private void put(long gram, int from, int to) {
        long mixed = mix(gram);
        bloom[(int) (mixed >>> bloomShift) >>> 6] |= 1L << (mixed >>> bloomShift);
        int slot = (int) (mixed >>> shift);
        while (tos[slot] != 0) {
            slot = (slot + 1) & (tos.length - 1);
        }
        grams[slot] = gram;
        froms[slot] = from;
        tos[slot] = to;
    }

    boolean isEmpty() {
        return trails.length == 0;
    }

    /** Whether a piece may be here; false is certain, and cheap. */
    boolean mayHold(long gram) {
        long mixed = mix(gram);
        return ((bloom[(int) (mixed >>> bloomShift) >>> 6] >>> (mixed >>> bloomShift)) & 1) != 0;
    }

    /** The slot of a piece, or -1; its postings are those from {@link #from} to {@link #to}. */
    int slot(long gram) {
        int slot = (int) (mix(gram) >>> shift);
        while (tos[slot] != 0) {
            if (grams[slot] == gram) {
                return slot;
            }
            slot = (slot + 1) & (tos.length - 1);
        }
        return -1;
    }

    int from(int slot) {
        return froms[slot];
    }

    int to(int slot) {
        return tos[slot];
    }

    int trail(int posting) {
        return trails[posting];
    }

    int reach(int posting) {
        return reaches[posting];
    }

    private static long mix(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    @Override
    public String toString() {
        return "GramTable of " + trails.length + " in "
                + Arrays.stream(tos).filter(to -> to != 0).count();
    }
}
