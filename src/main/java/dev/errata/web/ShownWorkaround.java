package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.feedback.Belief;
import dev.errata.match.Match.RatedWorkaround;
import java.util.ArrayList;
import java.util.List;

/**
 * A workaround on a page.
 *
 * @param number place in the list, from 1
 * @param steps empty where they would only repeat the action
 * @param language of the steps and the condition where it is not the page's, or empty
 */
record ShownWorkaround(
        int number,
        Said action,
        List<Step> steps,
        Said condition,
        String language,
        Gauge success,
        List<Source> sources) {

    static List<ShownWorkaround> of(List<RatedWorkaround> rated, Language language) {
        var shown = new ArrayList<ShownWorkaround>();
        for (var one : rated) {
            shown.add(of(shown.size() + 1, one.workaround(), one.success(), language));
        }
        return shown;
    }

    private static ShownWorkaround of(int number, Entry.Workaround workaround, Belief success, Language language) {
        var how = workaround.how().strip();
        boolean repeats = how.equals(workaround.action().en().strip());
        return new ShownWorkaround(
                number,
                language.say(workaround.action()),
                repeats ? List.of() : Step.of(how),
                language.sayEnglish(workaround.condition()),
                language.sayEnglish(how).lang(),
                Gauge.of(success),
                Source.of(workaround.sources()));
    }

    public boolean foreign() {
        return !language.isEmpty();
    }
}
