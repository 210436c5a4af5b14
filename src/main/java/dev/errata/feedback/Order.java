package dev.errata.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which the workarounds of an entry are shown. By the lower bound, save for the second place: that is given to the one that
 * may be the best for all that readers have said. Who gets there was not helped by the surest one, and finds out what nobody knows: a
 * fix that works since the last release, and stands last because it did not work before, would else be tried by nobody.
 */
public final class Order {

    /**
     * What decides a place.
     *
     * @param sure the lower bound of what is believed
     * @param hope the upper bound, if the author's word counted as one case
     */
    public record Prospect(double sure, double hope) {

        static Prospect of(Belief believed, Belief open) {
            return new Prospect(believed.low(), open.high());
        }
    }

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
        if (order.size() > 2) {
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
