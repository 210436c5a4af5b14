package dev.errata.chat;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Channel;
import dev.errata.feedback.Heard;
import dev.errata.feedback.Outcome;
import dev.errata.intake.Submissions;
import dev.errata.later.Asked;
import dev.errata.later.Wish;
import dev.errata.later.Wishes;
import dev.errata.match.AnswerWords;
import dev.errata.match.Context;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.Lookup;
import dev.errata.match.MatchReport;
import dev.errata.match.OutcomeReport;
import dev.errata.match.OutcomeReports;
import dev.errata.match.OutcomeReports.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said in a chat, whatever the platform: a text in, a card out. Answers within tens of milliseconds. Thread-safe. */
@ApplicationScoped
class Conversation {

    /** Matches that can be paged through. */
    private static final int MATCHES = 3;

    private final Lookup lookup;
    private final LiveKnowledgeBase live;
    private final OutcomeReports reports;
    private final Submissions submissions;
    private final Cards cards;
    private final Languages languages;
    private final Latest latest;
    private final Wishes wishes;
    private final DirectMessages direct;

    Conversation(
            Lookup lookup,
            LiveKnowledgeBase live,
            OutcomeReports reports,
            Submissions submissions,
            Cards cards,
            Languages languages,
            Latest latest,
            Wishes wishes,
            DirectMessages direct) {
        this.lookup = lookup;
        this.live = live;
        this.reports = reports;
        this.submissions = submissions;
        this.cards = cards;
        this.languages = languages;
        this.latest = latest;
        this.wishes = wishes;
        this.direct = direct;
    }

    /** The answer to what somebody wrote. */
    Card answer(Said said) {
        boolean chinese = languages.chinese(said);
        return switch (Order.of(said.text())) {
            case Order.Help help -> cards.help(chinese);
            case Order.Show(var id) ->
                EntryId.parse(id)
                        .flatMap(it -> live.current().find(it))
                        .map(it -> cards.entry(it.entry(), chinese))
                        .orElseGet(() -> cards.word(chinese, "chat_no_entry", id));
            case Order.Lang(var wanted) -> choose(said, wanted);
            case Order.Tried(var steps) -> tried(said.by(), steps, chinese);
            case Order.Look(var text, var steps) -> look(said.by(), text, steps, chinese);
        };
    }

    private Card choose(Said said, Optional<Boolean> wanted) {
        languages.choose(said.by(), wanted);
        return cards.word(
                wanted.orElseGet(() -> said.chinese().orElse(false)),
                wanted.map(it -> it ? "chat_lang_zh" : "chat_lang_en").orElse("chat_lang_auto"));
    }

    private Card look(Speaker by, String text, List<String> steps, boolean chinese) {
        if (text.isBlank()) {
            return steps.isEmpty() ? cards.help(chinese) : tried(by, steps, chinese);
        }
        var report = lookup.look(text, Context.NONE, MATCHES);
        latest.note(by, report.matchId());
        return cards.answer(report, lookup.check(report, steps), direct.reaches(by.platform()), chinese);
    }

    private Card tried(Speaker by, List<String> steps, boolean chinese) {
        return latest.of(by)
                .flatMap(lookup::again)
                .map(it -> cards.tried(it, lookup.check(it, steps), chinese))
                .orElseGet(() -> cards.word(chinese, "chat_tried_what"));
    }

    /**
     * What comes of a press.
     *
     * @param platform what the platform says of the reader's language; where it does not, that of the card counts
     */
    Pressed press(Speaker by, Press press, Optional<Boolean> platform) {
        return press(by, press, platform, by.user());
    }

    /** @param place where a direct message to the presser goes */
    Pressed press(Speaker by, Press press, Optional<Boolean> platform, String place) {
        boolean chinese = languages.chinese(by, platform.orElse(press.chinese()));
        var words = AnswerWords.in(chinese);
        var report = lookup.again(press.matchId()).orElse(null);
        boolean ofMatch = press.kind() != Press.Kind.SEND && press.kind() != Press.Kind.LATER;
        if (report == null || (ofMatch && press.match() >= report.matches().size())) {
            return new Pressed(words.say("chat_gone"), Optional.empty());
        }
        return switch (press.kind()) {
            case MORE -> new Pressed("", Optional.of(cards.match(report, press.match(), Set.of(), chinese)));
            case SEND -> send(by, report, chinese);
            case LATER -> later(by, report, place, chinese);
            case WORKED -> outcome(by, report, press, Outcome.WORKED, chinese);
            case FAILED -> outcome(by, report, press, Outcome.FAILED, chinese);
            case WRONG -> outcome(by, report, press, Outcome.WRONG_ENTRY, chinese);
        };
    }

    private Pressed outcome(Speaker by, MatchReport report, Press press, Outcome outcome, boolean chinese) {
        var words = AnswerWords.in(chinese);
        var entry = report.matches().get(press.match()).entry();
        if (press.item() >= entry.workarounds().size()) {
            return new Pressed(words.say("chat_gone"), Optional.empty());
        }
        var workaround =
                press.item() < 0 ? "" : entry.workarounds().get(press.item()).id();
        var taken = reports.take(new OutcomeReport(
                report.matchId(), entry.id(), workaround, "", outcome, by.key(), by.key(), Channel.CHAT, ""));
        return switch (taken) {
            case Taken.Kept kept ->
                new Pressed(
                        words.say(kept.heard() instanceof Heard.Repeated ? "chat_already" : thanks(outcome)),
                        next(by, report, press, outcome, chinese));
            case Taken.TooMany(var pause) ->
                new Pressed(words.say("chat_too_many", Math.max(1, pause.toMinutes())), Optional.empty());
            case Taken.NoAnswer none -> new Pressed(words.say("chat_gone"), Optional.empty());
            case Taken.NotShown none -> new Pressed(words.say("chat_gone"), Optional.empty());
            case Taken.NoItem none -> new Pressed(words.say("chat_gone"), Optional.empty());
        };
    }

    private static String thanks(Outcome outcome) {
        return switch (outcome) {
            case WORKED -> "chat_thanks_worked";
            case FAILED -> "chat_thanks_failed";
            default -> "chat_thanks_wrong";
        };
    }

    /** After what did not help: the next best fix, or after a wrong entry the next match. */
    private Optional<Card> next(Speaker by, MatchReport report, Press press, Outcome outcome, boolean chinese) {
        if (outcome == Outcome.FAILED && press.item() >= 0) {
            return Optional.of(cards.match(report, press.match(), failed(by, report, press), chinese));
        }
        return outcome == Outcome.WRONG_ENTRY
                        && press.match() + 1 < report.matches().size()
                ? Optional.of(cards.match(report, press.match() + 1, Set.of(), chinese))
                : Optional.empty();
    }

    private Set<String> failed(Speaker by, MatchReport report, Press press) {
        return reports.failed(
                report.matchId(), report.matches().get(press.match()).entry().id(), by.key());
    }

    private Pressed later(Speaker by, MatchReport report, String place, boolean chinese) {
        var words = AnswerWords.in(chinese);
        if (!direct.reaches(by.platform())) {
            return new Pressed(words.say("chat_gone"), Optional.empty());
        }
        return switch (wishes.ask(report.matchId(), Wish.Channel.CHAT, by.key(), place, chinese)) {
            case Asked.Noted noted -> new Pressed(words.say("chat_later_noted"), Optional.empty());
            case Asked.Known(var matchId) ->
                new Pressed("", lookup.again(matchId).map(it -> cards.knownNow(it, chinese)));
            case Asked.NoUnknown none -> new Pressed(words.say("chat_gone"), Optional.empty());
            case Asked.TooMany many -> new Pressed(words.say("chat_later_many"), Optional.empty());
        };
    }

    private Pressed send(Speaker by, MatchReport report, boolean chinese) {
        var words = AnswerWords.in(chinese);
        return switch (submissions.submit(by.platform(), "Errata", by.key(), report.maskedText())) {
            case SENT -> new Pressed(words.say("chat_sent"), Optional.of(cards.word(chinese, "chat_sent")));
            case TOO_MANY -> new Pressed(words.say("chat_sent_many"), Optional.empty());
            case FULL -> new Pressed(words.say("chat_busy"), Optional.empty());
        };
    }
}
