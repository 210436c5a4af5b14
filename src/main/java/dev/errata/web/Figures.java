package dev.errata.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Measured numbers as people read them. */
final class Figures {

    /** More digits than these would be another number in the next run. */
    private static final MathContext EXACT = new MathContext(2, RoundingMode.HALF_UP);

    private static final int TEN = 10;

    private Figures() {}

    /** Two digits and what stands for the rest: 4,000,000, 47, 1.1, 0.063. */
    static String rounded(double figure) {
        var rounded = BigDecimal.valueOf(figure).round(EXACT);
        return rounded.abs().doubleValue() >= TEN ? whole(rounded.longValue()) : rounded.toPlainString();
    }

    /** With its thousands told apart. */
    static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** As many digits behind the point as asked for. */
    static String fixed(double figure, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
