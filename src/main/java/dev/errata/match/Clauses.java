package dev.errata.match;

import java.util.List;
import java.util.Optional;

/** What {@link Statement}s say of one match, each as a clause in one language. Immutable. */
record Clauses(AnswerWords words, Match match) {

    private static final double NEARLY = 0.85;
    private static final double MOST = 0.6;

    /** The clause of {@code statement}; empty where there are no words for it, as of answers kept by an older build. */
    Optional<String> of(Statement statement) {
        boolean against = statement.weight() < 0;
        return switch (statement.about()) {
            case Statement.MESSAGE -> Optional.of(against ? lacking() : message());
            case "right-version" -> Optional.of(version("affected"));
            case "wrong-version" -> Optional.of(version("not_affected"));
            case Match.Reason.OUTCOMES -> outcomes(against);
            default -> said((against ? "against." : "for.") + statement.about());
        };
    }

    /** How many readers said so, of all who said anything. */
    private Optional<String> outcomes(boolean against) {
        int right = match.grounds().right();
        int wrong = match.grounds().wrong();
        return right + wrong == 0
                ? Optional.empty()
                : Optional.of(words.count(
                        against ? "against.outcomes" : "for.outcomes", right + wrong, against ? wrong : right));
    }

    private Optional<String> said(String key) {
        var entry = match.entry();
        var place = words.say("line", match.line());
        return words.has(key)
                ? Optional.of(words.say(
                        key, place, entry.recognition().errorCode(), entry.id().domain()))
                : Optional.empty();
    }

    private String message() {
        var grounds = match.grounds();
        if (grounds.words() == 0) {
            return words.say("message.some");
        }
        if (grounds.whole() || grounds.missing() == 0) {
            return words.say(grounds.whole() ? "message.whole" : "message.nearly");
        }
        if (grounds.coverage() >= MOST) {
            return words.say(grounds.coverage() >= NEARLY ? "message.nearly" : "message.most");
        }
        return words.count("message.words", grounds.shared(), grounds.words());
    }

    /** How much of the message is missing, or how little of it is there, whichever is less. */
    private String lacking() {
        var grounds = match.grounds();
        if (grounds.words() == 0) {
            return words.say("message.little");
        }
        return grounds.missing() <= grounds.shared()
                ? words.count("message.lacks", grounds.missing(), grounds.words())
                : words.count("message.only", grounds.shared(), grounds.words());
    }

    private String version(String fit) {
        var software = match.grounds().software();
        if (software.isEmpty()) {
            return words.say("version." + fit + ".unnamed");
        }
        return words.say("version." + fit + (match.grounds().told() ? ".told" : ""), software);
    }

    /** Says what is missing of a message of which too little is there, however it was weighed. */
    Optional<String> shortOfMessage() {
        var grounds = match.grounds();
        return grounds.missing() > 0 && grounds.coverage() < NEARLY ? Optional.of(lacking()) : Optional.empty();
    }

    /** {@code clauses} as one sentence part. */
    static String joined(List<String> clauses, AnswerWords words) {
        var joined = clauses.getFirst();
        for (int at = 1; at < clauses.size(); at++) {
            joined = words.say(at == 1 ? "clauses.two" : "clauses.more", joined, clauses.get(at));
        }
        return joined;
    }
}
