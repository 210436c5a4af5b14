package dev.errata.feedback;

import dev.errata.entry.Entry.Tier;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.FigureEdit;
import dev.errata.entry.FigureEdit.Figure;
import dev.errata.entry.Rate;
import java.time.LocalDate;

/** Learned figures as authored ones. Pure. */
public final class Learned {

    private Learned() {}

    /**
     * The document with what readers taught in place of what was authored, wherever they said anything: the rate, and with it the count of
     * cases that gives it the weight of the belief. So what is believed of the new document alone is what was believed before, up to
     * rounding. All else stays to the letter; where nobody said anything, all of it.
     *
     * @param belief in the entry of the document
     * @param today the day of the change; also that of the confirmation, where any reader said that something was right or helped
     */
    public static EntryDocument into(EntryDocument document, EntryBelief belief, LocalDate today) {
        if (!belief.spoken()) {
            return document;
        }
        var tier = document.entry().standing().tier();
        var edit = new FigureEdit(document);
        if (belief.right().reports() > 0) {
            edit.confidence(figure(belief.right(), tier));
        }
        if (belief.helps().reports() > 0) {
            edit.fixSuccessRate(figure(belief.helps(), tier));
        }
        belief.workarounds().forEach((id, rated) -> {
            if (rated.overall().reports() > 0) {
                edit.successRate(id, figure(rated.overall(), tier));
            }
        });
        belief.deadEnds().forEach((id, fails) -> {
            if (fails.reports() > 0) {
                edit.failRate(id, figure(fails, tier));
            }
        });
        if (belief.confirmed()) {
            edit.confirmed(today);
        }
        edit.updated(today);
        return edit.document();
    }

    /** The figure that {@link Belief#authored} makes the same belief of. */
    static Figure figure(Belief belief, Tier tier) {
        double cases = belief.alpha() + belief.beta() - 2 * Belief.DOUBT;
        double whole = cases / Belief.weight(tier);
        int count = (int) Math.max(1, Math.rint(whole));
        if (!reaches(belief, Belief.cases(count, tier))) {
            // A rate near 0 or 1 needs its cases: with fewer, the doubt that is added to each estimate would draw it
            // inwards.
            count = (int) Math.ceil(whole);
        }
        double share = share(belief, Belief.cases(count, tier));
        return new Figure(new Rate(Math.clamp(share, 0, 1)), count);
    }

    private static boolean reaches(Belief belief, double cases) {
        double share = share(belief, cases);
        return share >= 0 && share <= 1;
    }

    /** The rate that so many cases must have for the same expected value. */
    private static double share(Belief belief, double cases) {
        return (belief.value() * (cases + 2 * Belief.DOUBT) - Belief.DOUBT) / cases;
    }
}
