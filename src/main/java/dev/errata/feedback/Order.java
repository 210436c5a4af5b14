package dev.errata.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which the workarounds of an entry are shown. By the lower bound, save for the second place: once readers have said enough,
 * that is given to the one that may be the best for all that they said. Who gets there was not helped by the surest one, and finds out
 * what nobody knows: a fix that works since the last release, and stands last because it did not work before, would else be tried by
 * nobody.
 */
public final class Order {

    /**
     * What decides a place.
     *
     * @param sure the lower bound of what is believed
     * @param hope the upper bound, if the author's word counted as one case
     * @param heard how much readers' voices on it weigh
     */
    public record Prospect(double sure, double hope, double heard) {

        /**
         * @param open as {@code believed}, if the author's word counted as one case
         */
        static Prospect of(Belief believed, Belief open) {
            return new Prospect(believed.low(), open.high(), open.alpha() + open.beta() - 1 - 2 * Belief.DOUBT);
        }
    }

    /** Before readers' voices on an entry's workarounds weigh so much, the author's word decides the second place too. */
    static final double ENOUGH = 10;

    private Order() {}

    /** A thing and what decides its place. */
    private record Runner<T>(T thing, Prospect prospect) {}

    /** The things in their order; equals stay as they stand. */
    public static <T> List<T> of(Collection<T> things, Function<T, Prospect> prospect) {
        var order = new ArrayList<>(things.stream()
                .map(it -> new Runner<>(it, prospect.apply(it)))
                .sorted(Comparator.comparingDouble(
                                (Runner<T> it) -> it.prospect().sure())
                        .reversed())
                .toList());
        double heard = order.stream().mapToDouble(it -> it.prospect().heard()).sum();
        if (order.size() > 2 && heard >= ENOUGH) {
            var others = order.subList(1, order.size());
            int most = 0;
            for (int at = 1; at < others.size(); at++) {
                if (others.get(at).prospect().hope()
                        > others.get(most).prospect().hope()) {
                    most = at;
                }
            }
            others.addFirst(others.remove(most));
        }
        return order.stream().map(Runner::thing).toList();
    }
}
