package dev.errata.chat;

import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Block.Code;
import dev.errata.chat.Card.Block.Heading;
import dev.errata.chat.Card.Block.Item;
import dev.errata.chat.Card.Block.Note;
import dev.errata.chat.Card.Block.Prose;
import dev.errata.chat.Card.Button;
import dev.errata.chat.Card.Tone;
import dev.errata.entry.Entry;
import dev.errata.match.AnswerWords;
import dev.errata.match.Brief;
import dev.errata.match.Brief.Fix;
import dev.errata.match.Brief.Part;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.Risk;
import dev.errata.match.StepVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes cards of what is known. Thread-safe. */
@ApplicationScoped
class Cards {

    /** A card is read while something burns: the rest is one press away. */
    private static final int DEAD_ENDS = 3;

    private static final int NEAR = 2;

    private final Links links;

    Cards(Links links) {
        this.links = links;
    }

    /** The answer to a text: its first match, or that there is none. */
    Card answer(MatchReport report, List<StepVerdict> tried, boolean chinese) {
        return answer(report, tried, false, chinese);
    }

    /** @param later whether the reader can be told later what is unknown now */
    Card answer(MatchReport report, List<StepVerdict> tried, boolean later, boolean chinese) {
        var words = AnswerWords.in(chinese);
        var blocks = new ArrayList<Block>();
        if (!tried.isEmpty()) {
            tried(tried, words, chinese, blocks);
        }
        if (report.matches().isEmpty()) {
            return unknown(report, blocks, later, chinese);
        }
        return match(report, 0, Set.of(), blocks, chinese);
    }

    /**
     * One match of an answer.
     *
     * @param at which, from 0
     * @param failed ids of workarounds that the reader says did not work
     */
    Card match(MatchReport report, int at, Set<String> failed, boolean chinese) {
        return match(report, at, failed, new ArrayList<>(), chinese);
    }

    private Card match(MatchReport report, int at, Set<String> failed, List<Block> blocks, boolean chinese) {
        var words = AnswerWords.in(chinese);
        var match = report.matches().get(at);
        var brief = Brief.of(match, chinese);
        if (report.maskedSecrets() > 0) {
            blocks.add(new Note(words.count("masked", report.maskedSecrets())));
        }
        blocks.add(new Prose(brief.cause()));
        var fix = brief.fixes().stream().filter(it -> !failed.contains(it.id())).findFirst();
        if (!failed.isEmpty()) {
            blocks.add(new Note(words.say(fix.isPresent() ? "chat_next_fix" : "chat_no_more_fixes")));
        }
        fix.ifPresent(it -> fix(it, words, blocks));
        deadEnds(brief, words, blocks);
        blocks.add(new Note(brief.standing()));
        return new Card(
                chinese,
                brief.title(),
                true,
                links.answer(report.matchId()),
                blocks,
                buttons(report, at, fix.map(Fix::at).orElse(-1), chinese));
    }

    private static void fix(Fix fix, AnswerWords words, List<Block> blocks) {
        blocks.add(new Heading(words.say("chat_fix")));
        blocks.add(new Item(fix.action(), fix.rate()));
        for (var part : fix.how()) {
            switch (part) {
                case Part.Prose(var text) -> blocks.add(new Prose(text));
                case Part.Commands(var lines, var risk) -> {
                    if (risk != Risk.NONE) {
                        blocks.add(new Note(words.say(risk == Risk.STOPS ? "chat_stops" : "chat_destroys")));
                    }
                    blocks.add(new Code(lines));
                }
            }
        }
        if (!fix.condition().isBlank()) {
            blocks.add(new Note(words.say("when", fix.condition())));
        }
    }

    private static void deadEnds(Brief brief, AnswerWords words, List<Block> blocks) {
        if (brief.deadEnds().isEmpty()) {
            return;
        }
        blocks.add(new Heading(words.say("chat_not")));
        brief.deadEnds().stream().limit(DEAD_ENDS).forEach(it -> blocks.add(new Item(it.action(), it.rate())));
        int more = brief.deadEnds().size() - DEAD_ENDS;
        if (more > 0) {
            blocks.add(new Note(words.count("chat_more_dead_ends", more)));
        }
    }

    private List<Button> buttons(MatchReport report, int at, int fix, boolean chinese) {
        var id = report.matchId();
        var buttons = new ArrayList<Button>();
        if (!id.isEmpty()) {
            buttons.add(act("chat_worked", Tone.GOOD, new Press(Press.Kind.WORKED, id, at, fix, chinese)));
            buttons.add(act("chat_failed", Tone.BAD, new Press(Press.Kind.FAILED, id, at, fix, chinese)));
            buttons.add(act("chat_wrong", Tone.PLAIN, new Press(Press.Kind.WRONG, id, at, -1, chinese)));
            if (at + 1 < report.matches().size()) {
                buttons.add(act("chat_more", Tone.PLAIN, new Press(Press.Kind.MORE, id, at + 1, -1, chinese)));
            }
        }
        links.answer(id).ifPresent(it -> buttons.add(open(it, chinese)));
        return buttons;
    }

    private static Button act(String key, Tone tone, Press press) {
        return new Button.Act(AnswerWords.in(press.chinese()).say(key), tone, press);
    }

    private static Button open(String url, boolean chinese) {
        return new Button.Link(AnswerWords.in(chinese).say("chat_open"), url);
    }

    private Card unknown(MatchReport report, List<Block> blocks, boolean later, boolean chinese) {
        var words = AnswerWords.in(chinese);
        blocks.add(new Prose(words.say("unknown_why")));
        if (report.maskedSecrets() > 0) {
            blocks.add(new Note(words.count("masked", report.maskedSecrets())));
        }
        if (!report.near().isEmpty()) {
            blocks.add(new Heading(words.say("near")));
            report.near().stream()
                    .limit(NEAR)
                    .map(it -> Brief.of(it, chinese))
                    .forEach(it -> blocks.add(new Item(it.title(), it.entry())));
        }
        var buttons = new ArrayList<Button>();
        buttons.add(act("chat_send", Tone.PLAIN, new Press(Press.Kind.SEND, report.matchId(), 0, -1, chinese)));
        if (later) {
            buttons.add(act("chat_later", Tone.PLAIN, new Press(Press.Kind.LATER, report.matchId(), 0, -1, chinese)));
        }
        links.answer(report.matchId()).ifPresent(it -> buttons.add(open(it, chinese)));
        return new Card(chinese, words.say("chat_unknown"), false, links.answer(report.matchId()), blocks, buttons);
    }

    /** What somebody wanted to be told. */
    Card knownNow(MatchReport report, boolean chinese) {
        var first =
                new ArrayList<Block>(List.of(new Note(AnswerWords.in(chinese).say("chat_known_now"))));
        return match(report, 0, Set.of(), first, chinese);
    }

    /** What is known of the steps that somebody tried. */
    Card tried(MatchReport report, List<StepVerdict> steps, boolean chinese) {
        var words = AnswerWords.in(chinese);
        var blocks = new ArrayList<Block>();
        if (report.matches().isEmpty()) {
            blocks.add(new Prose(words.say("chat_tried_unknown")));
        } else {
            tried(steps, words, chinese, blocks);
        }
        return new Card(chinese, words.say("chat_tried"), false, links.answer(report.matchId()), blocks, List.of());
    }

    private static void tried(List<StepVerdict> steps, AnswerWords words, boolean chinese, List<Block> blocks) {
        blocks.add(new Heading(words.say("chat_tried")));
        for (var step : steps) {
            var word = words.say(
                    step.deadEnd().isPresent()
                            ? "chat_tried_dead"
                            : step.fix().isPresent() ? "chat_tried_fix" : "chat_tried_open");
            blocks.add(new Item(step.step(), word));
            step.deadEnd().map(it -> deadEnd(it.match(), it.deadEnd(), chinese)).ifPresent(blocks::add);
        }
    }

    private static Block deadEnd(Match match, Entry.DeadEnd deadEnd, boolean chinese) {
        return Brief.of(match, chinese).deadEnds().stream()
                .filter(it -> it.id().equals(deadEnd.id()))
                .findFirst()
                .<Block>map(it -> new Note(it.rate() + (it.why().isBlank() ? "" : " · " + it.why())))
                .orElseGet(() -> new Note(deadEnd.whyFails()));
    }

    /** One entry, asked for by its id: nobody said that it matches anything, so nothing can be said of it here. */
    Card entry(Entry entry, boolean chinese) {
        var words = AnswerWords.in(chinese);
        var blocks = new ArrayList<Block>();
        blocks.add(new Prose(entry.rootCause().in(chinese)));
        if (!entry.workarounds().isEmpty()) {
            blocks.add(new Heading(words.say("chat_fix")));
            entry.workarounds().forEach(it -> blocks.add(new Item(it.action().in(chinese), "")));
        }
        if (!entry.deadEnds().isEmpty()) {
            blocks.add(new Heading(words.say("chat_not")));
            entry.deadEnds().stream()
                    .limit(DEAD_ENDS)
                    .forEach(it -> blocks.add(new Item(it.action().in(chinese), it.whyFails())));
        }
        blocks.add(new Note(entry.id().toString()));
        var url = links.entry(entry.id().toString());
        return new Card(
                chinese,
                entry.recognition().signature().in(chinese),
                true,
                url,
                blocks,
                url.map(it -> List.of(open(it, chinese))).orElse(List.of()));
    }

    Card help(boolean chinese) {
        var words = AnswerWords.in(chinese);
        var blocks = new ArrayList<Block>();
        for (var key : List.of("chat_help_look", "chat_help_tried", "chat_help_show", "chat_help_lang")) {
            blocks.add(new Item(words.say(key), ""));
        }
        blocks.add(new Note(words.say("chat_help_private")));
        return new Card(chinese, words.say("chat_help_title"), false, links.page("/"), blocks, List.of());
    }

    /** One sentence. */
    Card word(boolean chinese, String key, Object... values) {
        return new Card(
                chinese, AnswerWords.in(chinese).say(key, values), false, Optional.empty(), List.of(), List.of());
    }
}
