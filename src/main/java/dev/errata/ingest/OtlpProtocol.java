package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.CodedOutputStream;
import dev.errata.intake.Receipt;
import dev.errata.wire.Decoded;
import dev.errata.wire.OtlpLogs;
import dev.errata.wire.UnreadableBody;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** OpenTelemetry over HTTP: answers in the form of the question, protobuf or JSON. */
final class OtlpProtocol implements Protocol {

    private static final String PROTOBUF = "application/x-protobuf";

    @Override
    public String format() {
        return "otlp";
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        var decoded = isJson(request) ? OtlpLogs.ofJson(request.body()) : OtlpLogs.ofProtobuf(request.body());
        return new Reading(decoded, receipt -> taken(request, decoded, receipt));
    }

    /** With nothing but 200, and nothing more to say than what was bad: senders drop the batch at whatever else. */
    private static Answer taken(Request request, Decoded decoded, Receipt receipt) {
        var why = decoded.bad().isEmpty()
                ? ""
                : "Record %d: %s"
                        .formatted(
                                decoded.bad().getFirst().index(),
                                decoded.bad().getFirst().why());
        if (isJson(request)) {
            var answer = JsonNodeFactory.instance.objectNode();
            if (receipt.rejected() > 0) {
                // 64 bits are a text in the JSON of protobuf.
                answer.putObject("partialSuccess")
                        .put("rejectedLogRecords", Integer.toString(receipt.rejected()))
                        .put("errorMessage", why);
            }
            return Answer.json(200, answer);
        }
        var answer = ExportLogsServiceResponse.newBuilder();
        if (receipt.rejected() > 0) {
            answer.setPartialSuccess(ExportLogsPartialSuccess.newBuilder()
                    .setRejectedLogRecords(receipt.rejected())
                    .setErrorMessage(why));
        }
        return Answer.of(200, PROTOBUF, answer.build().toByteArray());
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        return switch (mishap.kind()) {
            case NO_TOKEN, WRONG_TOKEN ->
                status(request, 401, Code.UNAUTHENTICATED, mishap).with("WWW-Authenticate", "Bearer realm=\"Errata\"");
            case METHOD -> status(request, 405, Code.UNIMPLEMENTED, mishap).with("Allow", "POST, PUT");
            case UNREADABLE -> status(request, 400, Code.INVALID_ARGUMENT, mishap);
            case TOO_LARGE -> status(request, 413, Code.RESOURCE_EXHAUSTED, mishap);
            case BUSY ->
                status(request, 503, Code.UNAVAILABLE, mishap)
                        .with("Retry-After", Long.toString(Mishap.PAUSE.toSeconds()));
        };
    }

    /** Those of google.rpc.Code that are told here. */
    private enum Code {
        INVALID_ARGUMENT(3),
        RESOURCE_EXHAUSTED(8),
        UNIMPLEMENTED(12),
        UNAVAILABLE(14),
        UNAUTHENTICATED(16);

        private final int number;

        Code(int number) {
            this.number = number;
        }
    }

    private static Answer status(Request request, int http, Code code, Mishap mishap) {
        return isJson(request)
                ? Answer.json(
                        http,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("code", code.number)
                                .put("message", mishap.why()))
                : Answer.of(http, PROTOBUF, rpcStatus(code, mishap.why()));
    }

    /** A google.rpc.Status, of which no class is at hand: field 1 is the code, field 2 the message. */
    private static byte[] rpcStatus(Code code, String message) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes);
            out.writeInt32(1, code.number);
            out.writeString(2, message);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("an array was written", e);
        }
        return bytes.toByteArray();
    }

    /** By what it says, or, where it says neither, by what it is: no protobuf of a request starts with a brace. */
    private static boolean isJson(Request request) {
        var type = request.type();
        if (type.contains("json") || type.contains("protobuf")) {
            return type.contains("json");
        }
        return request.body().length > 0 && request.body()[0] == '{';
    }
}
