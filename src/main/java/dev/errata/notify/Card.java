package dev.errata.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What is told, laid out for people, before it is written in the manner of a chat. All texts are plain, and may come from a log: whoever
 * writes them escapes them.
 *
 * @param lead a sentence of ours; may be empty
 * @param code lines from a log, to be shown to the letter; may be empty
 * @param lines further lines; may be empty
 * @param link may be empty
 * @param open what the link is called
 */
record Card(String title, String lead, List<Fact> facts, String code, List<String> lines, String link, String open) {

    record Fact(String name, String value) {}

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_CODE = 1_200;

    Card {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    static Card of(Notice notice, Words words) {
        var data = notice.data();
        return switch (notice.type()) {
            case Notice.STORM -> storm(data, words);
            case Notice.TEST ->
                new Card(
                        words.say("title.test"),
                        words.say("test", data.path("target").asText()),
                        List.of(),
                        "",
                        List.of(),
                        "",
                        "");
            default -> spotted(notice, words);
        };
    }

    private static Card spotted(Notice notice, Words words) {
        var data = notice.data();
        var facts = new ArrayList<Fact>();
        fact("entry", data.path("entry_id").asText(""), words, facts);
        fact("source", data.path("source").asText(), words, facts);
        var service = data.path("service").asText() + " " + data.path("version").asText();
        fact("service", service.strip(), words, facts);
        var severity = data.path("severity").asText();
        fact("severity", severity.equals("unknown") ? "" : severity, words, facts);
        fact("count", data.path("count").asText(), words, facts);
        fact(
                "kept",
                data.path("count_since").asLong() == 0
                        ? ""
                        : data.path("count_since").asText(),
                words,
                facts);
        fact("last", data.path("last_seen").asText(), words, facts);
        fact("rule", data.path("rule").path("name").asText(), words, facts);
        var title = words.say(
                "title." + notice.type(),
                called(data, words),
                data.path("source").asText(),
                data.path("count").asText(),
                data.path("within_minutes").asText());
        var sample = data.path("sample").asText();
        return new Card(
                Notices.cut(title, LONGEST_TITLE),
                "",
                facts,
                Notices.cut(sample.isBlank() ? data.path("statement").asText() : sample, LONGEST_CODE),
                List.of(),
                data.path("url").asText(""),
                words.say("open"));
    }

    private static Card storm(JsonNode data, Words words) {
        var lines = new ArrayList<String>();
        StreamSupport.stream(data.path("top").spliterator(), false)
                .map(it -> words.say(
                        "line",
                        it.path("count").asText(),
                        called(it, words),
                        it.path("source").asText()))
                .forEach(lines::add);
        if (data.path("rest").asLong() > 0) {
            lines.add(words.say("storm.rest", data.path("rest").asText()));
        }
        return new Card(
                words.say("title.storm", data.path("notifications").asText()),
                words.say("storm", data.path("count").asText()),
                List.of(),
                "",
                lines,
                "",
                "");
    }

    /** The id where it is known, else the line that states it. */
    private static String called(JsonNode data, Words words) {
        var entry = data.path("entry_id").asText("");
        var statement = data.path("statement").asText();
        return !entry.isEmpty() && !entry.equals("null")
                ? entry
                : statement.isBlank() ? words.say("unknown") : Notices.cut(statement.strip(), LONGEST_TITLE);
    }

    private static void fact(String name, String value, Words words, List<Fact> facts) {
        if (!value.isEmpty() && !value.equals("null")) {
            facts.add(new Fact(words.say("fact." + name), value));
        }
    }
}
