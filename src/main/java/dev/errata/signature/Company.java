package dev.errata.signature;

import java.util.List;

/**
 * What must be in a line besides the literal that a trail is watched for: the grams of others of its literals, as four hashes for
 * each trail, zero for none. Two are of four folded letters, one of three letters as written, and one of two. Of each hash the upper
 * half is kept, all that is noted by; so the four are one number, and eight trails a line of cache. Immutable.
 */
final class Company {

    private final long[] hashes;

    /** @param watched by what each trail is watched for */
    Company(List<Trail> trails, List<Watchword> watched, Choice choice) {
        hashes = new long[trails.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = company(trails.get(i), watched.get(i), choice);
        }
    }

    private static long company(Trail trail, Watchword watched, Choice choice) {
        Watchword first = null;
        Watchword second = null;
        int three = 0;
        int two = 0;
        for (var needle : trail.needles()) {
            var other = choice.word(needle);
            if (other.equals(watched)) {
                continue;
            }
            switch (other.size()) {
                case 1 -> {}
                case 2 -> two = other.folded() ? two : asWritten(other);
                case 3 -> three = other.folded() ? three : asWritten(other);
                default -> {
                    if (first == null || other.commonness() < first.commonness()) {
                        second = first;
                        first = other;
                    } else if (second == null || other.commonness() < second.commonness()) {
                        second = other;
                    }
                }
            }
        }
        if (first == null) {
            return hashes(0, 0, three, two);
        }
        var chars = first.literal().toCharArray();
        int at = first.from();
        // Of a single one, its other end.
        int next = second == null
                ? Packed.hashOf(chars, 2 * at < chars.length - 4 ? chars.length - 4 : 0)
                : Packed.hashOf(second.literal().toCharArray(), second.from());
        return hashes(Packed.hashOf(chars, at), next, three, two);
    }

    private static int asWritten(Watchword word) {
        return Packed.hash((int) Packed.of(word.literal().toCharArray(), 0, word.size()));
    }

    /** The upper halves of four. */
    private static long hashes(int first, int second, int three, int two) {
        return (first >>> Short.SIZE)
                | (second & 0xFFFF_0000L)
                | ((long) (three >>> Short.SIZE) << Integer.SIZE)
                | ((long) (two >>> Short.SIZE) << (Integer.SIZE + Short.SIZE));
    }

    /** Makes candidates of those trails, from one up to another, that may run through the line. */
    void follow(int from, int to, LineText line, Marks seen) {
        line.worked(to - from);
        var grams = line.grams();
        int shift = line.gramShift() - Short.SIZE;
        byte stamp = line.stamp();
        int before = seen.candidates();
        var room = seen.candidates(to - from);
        int count = before;
        for (int trail = from; trail < to; trail++) {
            int first = (int) hashes[trail] & 0xFFFF;
            int second = (int) hashes[trail] >>> Short.SIZE;
            // Zero where both are there or not asked for; no branch, as which it is cannot be foreseen.
            int missing = ((grams[first >>> shift] ^ stamp) & -first >> 31)
                    | ((grams[second >>> shift] ^ stamp) & -second >> 31);
            room[count] = trail;
            count += ((missing | -missing) >>> (Integer.SIZE - 1)) ^ 1;
        }
        int kept = before;
        for (int i = before; i < count; i++) {
            int rest = (int) (hashes[room[i]] >>> Integer.SIZE);
            if (rest == 0 || holdsShort(line, rest)) {
                room[kept++] = room[i];
            }
        }
        seen.candidatesAre(kept);
    }

    private static boolean holdsShort(LineText line, int hashes) {
        int three = hashes << Short.SIZE;
        int two = hashes & 0xFFFF_0000;
        return (three == 0 || line.mayHoldThree(three)) && (two == 0 || line.mayHoldPair(two));
    }
}
