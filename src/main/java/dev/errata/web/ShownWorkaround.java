package dev.errata.web;

import dev.errata.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workaround on a page.
 *
 * @param place best first, from 1
 * @param anchor the same however the figures stand
 * @param next whether it is the one to try after another has failed
 * @param steps empty where they would only repeat the action
 * @param language of the steps and the condition where it is not the page's, or empty
 * @param vote what the reader may say of it; null where there is nothing to say it about
 */
record ShownWorkaround(
        int place,
        String anchor,
        boolean next,
        Said action,
        List<Step> steps,
        Said condition,
        String language,
        Rating success,
        List<Source> sources,
        @Nullable Vote vote) {

    /**
     * Best first. What has failed for this reader goes before the others, so that the one to try next follows on the one that was tried
     * last.
     */
    static List<ShownWorkaround> of(List<Ranked> ranked, int cases, Booth booth, Language language) {
        var shown = new ArrayList<ShownWorkaround>();
        ranked.stream()
                .filter(it -> booth.failed(it.workaround().id()))
                .map(it -> of(it, false, cases, booth, language))
                .forEach(shown::add);
        boolean failed = !shown.isEmpty();
        boolean worked =
                ranked.stream().anyMatch(it -> booth.worked(it.workaround().id()));
        boolean next = failed && !worked;
        for (var one : ranked) {
            if (!booth.failed(one.workaround().id())) {
                shown.add(of(one, next, cases, booth, language));
                next = false;
            }
        }
        return shown;
    }

    private static ShownWorkaround of(Ranked ranked, boolean next, int cases, Booth booth, Language language) {
        Entry.Workaround workaround = ranked.workaround();
        var how = workaround.how().strip();
        boolean repeats = how.equals(workaround.action().en().strip());
        var belief = ranked.belief();
        return new ShownWorkaround(
                ranked.place(),
                booth.doing(ranked.at()),
                next,
                language.say(workaround.action()),
                repeats ? List.of() : Step.of(how),
                language.sayEnglish(workaround.condition()),
                language.sayEnglish(how).lang(),
                Rating.works(belief, workaround.successRate(), cases),
                Source.of(workaround.sources()),
                booth.workaround(ranked.at(), workaround.id(), belief.belief(), ranked.place()));
    }

    public boolean foreign() {
        return !language.isEmpty();
    }

    /** Whether it is opened because of what the reader said. */
    public boolean opened() {
        return next || (vote != null && vote.spoken());
    }
}
