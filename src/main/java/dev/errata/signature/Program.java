package dev.errata.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A regex as instructions for {@link Threads}. Of two ways to go on, the first named is preferred: so the machine finds what
 * a backtracking one would.
 */
final class Program {

    /** Kinds of instruction. */
    static final byte TAKE = 0;

    static final byte FORK = 1;
    static final byte JUMP = 2;
    static final byte BE_AT = 3;
    static final byte FOUND = 4;

    private final CodePoints first;
    private final boolean mayBeEmpty;
    private final byte[] kinds;
    private final int[] targets;
    private final int[] others;
    private final List<CodePoints> sets;
    private final List<Node.Place> places;

    private Program(Builder built, CodePoints first, boolean mayBeEmpty) {
        this.first = first;
        this.mayBeEmpty = mayBeEmpty;
        kinds = Arrays.copyOf(built.kinds, built.size);
        targets = Arrays.copyOf(built.targets, built.size);
        others = Arrays.copyOf(built.others, built.size);
        sets = List.copyOf(built.sets);
        places = List.copyOf(built.places);
    }

    static Program of(Node root) {
        var builder = new Builder((int) Shape.size(root) + 1);
        builder.add(root);
        builder.emit(FOUND, 0, 0);
        return new Program(builder, Shape.first(root), Shape.canBeEmpty(root));
    }

    int size() {
        return kinds.length;
    }

    byte kind(int at) {
        return kinds[at];
    }

    int target(int at) {
        return targets[at];
    }

    int other(int at) {
        return others[at];
    }

    CodePoints set(int at) {
        return sets.get(targets[at]);
    }

    Node.Place place(int at) {
        return places.get(targets[at]);
    }

    /** Whether a match may begin before this character, or before the end of the line (-1). */
    boolean mayBeginWith(int codePoint) {
        return codePoint < 0 ? mayBeEmpty : mayBeEmpty || first.has(codePoint);
    }

    /** The characters that a match may begin before, as bits, of the first 64. */
    long beginningsBelow64() {
        return mayBeEmpty ? -1 : first.below64();
    }

    /** And of the next 64. */
    long beginningsBelow128() {
        return mayBeEmpty ? -1 : first.below128();
    }

    /** Whether it matters where in the line it is. */
    boolean hasPlaces() {
        return !places.isEmpty();
    }

    private static final class Builder {

        private final byte[] kinds;
        private final int[] targets;
        private final int[] others;
        private final List<CodePoints> sets = new ArrayList<>();
        private final List<Node.Place> places = new ArrayList<>();
        private int size;

        Builder(int atMost) {
            kinds = new byte[atMost];
            targets = new int[atMost];
            others = new int[atMost];
        }

        int emit(byte kind, int target, int other) {
            kinds[size] = kind;
            targets[size] = target;
            others[size] = other;
            return size++;
        }

        void add(Node node) {
            switch (node) {
                case Node.One(var set) -> {
                    emit(TAKE, sets.size(), 0);
                    sets.add(set);
                }
                case Node.Place place -> {
                    emit(BE_AT, places.size(), 0);
                    places.add(place);
                }
                case Node.Sequence(var parts) -> parts.forEach(this::add);
                case Node.Choice(var options) -> addChoice(options);
                case Node.Repeat repeat -> addRepeat(repeat);
            }
        }

        private void addChoice(List<Node> options) {
            var jumps = new ArrayList<Integer>();
            for (var option : options.subList(0, options.size() - 1)) {
                int fork = emit(FORK, size + 1, 0);
                add(option);
                jumps.add(emit(JUMP, 0, 0));
                others[fork] = size;
            }
            add(options.getLast());
            for (int jump : jumps) {
                targets[jump] = size;
            }
        }

        private void addRepeat(Node.Repeat repeat) {
            boolean unbounded = repeat.most() == Node.Repeat.UNBOUNDED;
            int fixed = unbounded ? Math.max(0, repeat.least() - 1) : repeat.least();
            for (int i = 0; i < fixed; i++) {
                add(repeat.body());
            }
            if (!unbounded) {
                addOptional(repeat);
            } else if (repeat.least() == 0) {
                int fork = emit(FORK, 0, 0);
                int body = size;
                add(repeat.body());
                emit(JUMP, fork, 0);
                prefer(fork, repeat.greedy(), body, size);
            } else {
                int body = size;
                add(repeat.body());
                int fork = emit(FORK, 0, 0);
                prefer(fork, repeat.greedy(), body, size);
            }
        }

        private void addOptional(Node.Repeat repeat) {
            var forks = new ArrayList<Integer>();
            for (int i = repeat.least(); i < repeat.most(); i++) {
                forks.add(emit(FORK, 0, 0));
                add(repeat.body());
            }
            for (int fork : forks) {
                prefer(fork, repeat.greedy(), fork + 1, size);
            }
        }

        private void prefer(int fork, boolean greedy, int more, int enough) {
            targets[fork] = greedy ? more : enough;
            others[fork] = greedy ? enough : more;
        }
    }
}
