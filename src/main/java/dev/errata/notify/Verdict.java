package dev.errata.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.errata.event.Masker;
import java.util.Optional;

/** What came of one try. */
sealed interface Verdict {

    int status();

    /** Why it failed; empty where it did not. Short, and masked. */
    String reason();

    record Taken(int status) implements Verdict {
        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * It was not taken.
     *
     * @param retryAfter the header of that name, where it was there
     */
    record Failed(int status, String reason, Optional<String> retryAfter) implements Verdict {}

    /** Whoever is there wants no more. */
    record Gone(int status) implements Verdict {
        @Override
        public String reason() {
            return "answered 410 Gone";
        }
    }

    int GONE = 410;
    int LONGEST_REASON = 200;
    ObjectMapper JSON = new ObjectMapper();

    static Verdict notSent(String why) {
        return new Failed(0, why, Optional.empty());
    }

    /** What an answer means: chats report what went wrong in the body, be the status 200. */
    static Verdict of(TargetKind kind, Courier.Answer answer) {
        int status = answer.status();
        if (status == GONE) {
            return new Gone(status);
        }
        if (status < 200 || status > 299) {
            return new Failed(status, "answered " + status + said(answer.body()), answer.retryAfter());
        }
        var complaint = switch (kind) {
            case WEBHOOK -> "";
            case SLACK -> answer.body().strip().equals("ok") ? "" : "did not answer ok" + said(answer.body());
            case FEISHU -> complaint(answer, "code", "StatusCode");
            case DINGTALK -> complaint(answer, "errcode", "errcode");
        };
        return complaint.isEmpty() ? new Taken(status) : new Failed(status, complaint, answer.retryAfter());
    }

    private static String complaint(Courier.Answer answer, String key, String otherKey) {
        var body = json(answer.body());
        var code = body.has(key) ? body.path(key) : body.path(otherKey);
        return code.isNumber() && code.asInt() == 0
                ? ""
                : "answered " + key + " " + code.asText("none") + said(answer.body());
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The beginning of what came back, on one line and masked: it may repeat what was sent. */
    private static String said(String body) {
        var line = Masker.mask(Notices.cut(body, 2 * LONGEST_REASON))
                .text()
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.isEmpty() ? "" : ": " + Notices.cut(line, LONGEST_REASON);
    }
}
