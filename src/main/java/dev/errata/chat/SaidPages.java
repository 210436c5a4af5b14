package dev.errata.chat;

import dev.errata.match.AnswerWords;
import dev.errata.match.Brief;
import dev.errata.match.Brief.Fix;
import dev.errata.match.Lookup;
import dev.errata.match.MatchReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the pages of {@link SaidResource}. Thread-safe. */
@ApplicationScoped
class SaidPages {

    private static final SaidLink NOTHING = new SaidLink("", "", "", "");

    private final Lookup lookup;

    SaidPages(Lookup lookup) {
        this.lookup = lookup;
    }

    /** What the link would say, and the button that says it. */
    SaidPage asking(SaidLinks.Proven proven, SaidLink link) {
        var press = proven.press();
        return lookup.again(press.matchId())
                .filter(it -> press.kind() == Press.Kind.SEND
                        || press.match() < it.matches().size())
                .map(it -> asking(it, press, link))
                .orElseGet(() ->
                        telling(press.chinese(), AnswerWords.in(press.chinese()).say("chat_gone"), Optional.empty()));
    }

    private static SaidPage asking(MatchReport report, Press press, SaidLink link) {
        var words = AnswerWords.in(press.chinese());
        boolean send = press.kind() == Press.Kind.SEND;
        var brief = send
                ? Optional.<Brief>empty()
                : Optional.of(Brief.of(report.matches().get(press.match()), press.chinese()));
        var fix = brief.flatMap(it -> it.fixes().stream()
                        .filter(one -> one.at() == press.item())
                        .findFirst())
                .map(Fix::action);
        return new SaidPage(
                lang(press.chinese()),
                words.say(send ? "chat_send" : "chat_said_title"),
                words.say(lead(press, fix.isPresent())),
                send ? report.maskedText() : brief.map(Brief::title).orElse(""),
                press.kind() == Press.Kind.WRONG ? "" : fix.orElse(""),
                words.say(send ? "chat_send" : "chat_said_button"),
                link,
                "/m/" + report.matchId(),
                words.say("chat_said_answer"));
    }

    private static String lead(Press press, boolean fix) {
        return switch (press.kind()) {
            case WORKED -> fix ? "chat_said_worked" : "chat_said_helped";
            case FAILED -> fix ? "chat_said_failed" : "chat_said_unhelped";
            case WRONG, MORE -> "chat_said_wrong";
            case SEND, LATER -> "chat_send_what";
        };
    }

    /** One sentence. */
    SaidPage telling(boolean chinese, String sentence, Optional<String> matchId) {
        var words = AnswerWords.in(chinese);
        return new SaidPage(
                lang(chinese),
                words.say("chat_said_title"),
                sentence,
                "",
                "",
                "",
                NOTHING,
                matchId.map(it -> "/m/" + it).orElse(""),
                words.say("chat_said_answer"));
    }

    private static String lang(boolean chinese) {
        return chinese ? "zh-Hans" : "en";
    }
}
