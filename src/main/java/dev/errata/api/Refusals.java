package dev.errata.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.EntryId;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every reason this door has to refuse, in words that say how to mend it. */
final class Refusals {

    /** What is longer was made up, and is not said again. */
    private static final int LONGEST_NAMED = 64;

    private Refusals() {}

    /** Refuses a text that is blank, or longer than {@code maxBytes} of UTF-8. */
    static void checkText(String text, long maxBytes) {
        if (text.isBlank()) {
            throw emptyText();
        }
        if (text.length() > maxBytes || text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw tooLarge(maxBytes);
        }
    }

    /** Refuses the output of checks that is longer than {@code maxBytes} of UTF-8; it may be empty. */
    static void checkOutput(String output, long maxBytes) {
        if (output.length() > maxBytes || output.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new Refusal(
                    ProblemType.TOO_LARGE,
                    "The output is longer than " + maxBytes
                            + " bytes. Send the output of fewer commands, or only the latest of each.");
        }
    }

    /** Refuses a body that came compressed: read as text it would be garbage, and honestly unknown. */
    static void checkEncoding(HttpHeaders headers) {
        var encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Compressed bodies are not read here. Send the text as it is.");
        }
    }

    static Refusal emptyText() {
        return invalid("/text", "text is empty: send the error or the log to look up");
    }

    static Refusal tooLarge(long maxBytes) {
        return new Refusal(
                ProblemType.TOO_LARGE,
                "The text is longer than " + maxBytes
                        + " bytes. Send the part around the error, or use `errata match` on the file.");
    }

    static Refusal notJson(@Nullable JsonLocation at) {
        return notJson(at, "{\"text\": \"...\"}");
    }

    static Refusal notJson(@Nullable JsonLocation at, String example) {
        return notJsonAlone(at, example + ", or the text itself as text/plain");
    }

    /** Where nothing but JSON is taken. */
    static Refusal notJsonAlone(@Nullable JsonLocation at, String example) {
        var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Refusal(
                ProblemType.NOT_JSON, "The body is not JSON" + place + ". Send an object such as " + example + ".");
    }

    /** A fault for each key of {@code object} that nobody asked for: it may be another, misspelt. */
    static List<Fault> unknownKeys(JsonNode object, Set<String> known) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .map(key -> Fault.inBody(
                        "/" + key.replace("~", "~0").replace("/", "~1"),
                        "this key is not known here; known are " + String.join(", ", new TreeSet<>(known))))
                .toList();
    }

    static Refusal invalid(String pointer, String detail) {
        return invalid(List.of(Fault.inBody(pointer, detail)));
    }

    static Refusal invalidParameter(String parameter, String detail) {
        return invalid(List.of(Fault.inParameter(parameter, detail)));
    }

    static Refusal invalid(List<Fault> wrong) {
        return new Refusal(ProblemType.INVALID_INPUT, wrong);
    }

    static Refusal noAnswer(String matchId) {
        var named = matchId.length() <= LONGEST_NAMED ? " under " + matchId : " under this id";
        return new Refusal(ProblemType.NOT_FOUND, "No answer was given" + named + ". Look the text up again.");
    }

    static Refusal tooMuchSaid(int maxBytes) {
        return new Refusal(
                ProblemType.TOO_LARGE,
                "What is said of an answer has at most " + maxBytes + " bytes. Shorten the note.");
    }

    static Refusal saidTooMuch(Duration pause) {
        return Refusal.tooMany(
                "This reporter, or this address, said very much within an hour. Nothing was kept; say it again later.",
                pause);
    }

    static Refusal noEntry(Object id) {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no entry " + id + ". Search for it with /api/v1/entries?q=.");
    }

    static Refusal noRevision(EntryId id, int number) {
        return new Refusal(
                ProblemType.NOT_FOUND,
                "Entry " + id + " has no revision " + number + ". See /api/v1/entries/" + id + "/revisions.");
    }
}
