package dev.errata.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.errata.match.AnswerJson;
import dev.errata.match.AnswerMarkdown;
import dev.errata.match.AnswerText;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.Quotes;
import java.util.HashMap;
import java.util.Map;

/** Prints answers in one format. */
sealed interface Printer {

    /** What {@code --format} names. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** The answer to a whole input. {@code name} is empty where there is but one input. */
    String whole(MatchReport report, Quotes quotes, String name);

    /** What was just seen in a growing input. Something was found. */
    String seen(MatchReport report, Quotes quotes);

    static Printer of(Format format, AnswerText.Look look) {
        return switch (format) {
            case TEXT -> new Text(look);
            case JSON -> new Json(look.explain());
            case MARKDOWN -> new Markdown(look.chinese(), look.explain());
        };
    }

    /** For a terminal. An entry that is seen again is one line. */
    final class Text implements Printer {

        private final AnswerText.Look look;
        private final Map<String, Integer> times = new HashMap<>();

        Text(AnswerText.Look look) {
            this.look = look;
        }

        @Override
        public String whole(MatchReport report, Quotes quotes, String name) {
            return name.isEmpty()
                    ? AnswerText.render(report, quotes, look)
                    : "==> %s <==\n%s\n".formatted(name, AnswerText.render(report, quotes, look));
        }

        @Override
        public String seen(MatchReport report, Quotes quotes) {
            var out = new StringBuilder();
            for (var match : report.matches()) {
                out.append(seen(match, quotes));
            }
            return out.toString();
        }

        private String seen(Match match, Quotes quotes) {
            int seen = times.merge(match.entry().id().toString(), 1, Integer::sum);
            return seen == 1 ? AnswerText.render(match, quotes, look) + "\n" : AnswerText.again(match, seen, look);
        }
    }

    /** The wire's shape: one object, or one a line where there are several. */
    final class Json implements Printer {

        private static final ObjectMapper MAPPER = new ObjectMapper();
        private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

        private final boolean explain;

        Json(boolean explain) {
            this.explain = explain;
        }

        @Override
        public String whole(MatchReport report, Quotes quotes, String name) {
            var answer = MAPPER.valueToTree(AnswerJson.of(report, explain));
            if (name.isEmpty()) {
                return written(PRETTY, answer);
            }
            var named = MAPPER.createObjectNode().put("file", name);
            answer.properties().forEach(property -> named.set(property.getKey(), property.getValue()));
            return written(MAPPER.writer(), named);
        }

        @Override
        public String seen(MatchReport report, Quotes quotes) {
            return written(MAPPER.writer(), AnswerJson.of(report, explain));
        }

        private static String written(ObjectWriter writer, Object answer) {
            try {
                return writer.writeValueAsString(answer) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a record of texts and numbers can always be written", e);
            }
        }
    }

    /** For a chat or an issue. */
    final class Markdown implements Printer {

        private final boolean chinese;
        private final boolean explain;

        Markdown(boolean chinese, boolean explain) {
            this.chinese = chinese;
            this.explain = explain;
        }

        @Override
        public String whole(MatchReport report, Quotes quotes, String name) {
            return name.isEmpty()
                    ? AnswerMarkdown.render(report, quotes, chinese, explain)
                    : "## %s\n\n%s\n".formatted(name, AnswerMarkdown.render(report, quotes, chinese, explain));
        }

        @Override
        public String seen(MatchReport report, Quotes quotes) {
            return AnswerMarkdown.render(report, quotes, chinese, explain) + "\n";
        }
    }
}
