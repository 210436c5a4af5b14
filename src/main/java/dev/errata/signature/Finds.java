package dev.errata.signature;

import java.util.Arrays;

/** All that was found in one line, by number. Kept between lines; not thread-safe. */
final class Finds {

    private int[] numbers = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number, Found found) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        numbers[size] = number;
        starts[size] = found.start();
        ends[size++] = found.end();
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Places of the finds, so that their numbers ascend. */
    int[] ascending() {
        var keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = ((long) numbers[i] << Integer.SIZE) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    int number(int place) {
        return numbers[place];
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }
}
