package dev.errata.wire;

/** Logs as OpenTelemetry exports them over HTTP, in protobuf or JSON. Stateless. */
public final class OtlpLogs {

    private OtlpLogs() {}

    /**
     * Decodes an ExportLogsServiceRequest in protobuf.
     *
     * @throws UnreadableBody if it is none
     */
    public static Decoded ofProtobuf(byte[] body) throws UnreadableBody {
        var records = new Records();
        new OtlpProtobuf(records).read(body);
        return records.decoded();
    }

    /**
     * Decodes an ExportLogsServiceRequest in JSON.
     *
     * @throws UnreadableBody if it is none
     */
    public static Decoded ofJson(byte[] body) throws UnreadableBody {
        var records = new Records();
        new OtlpJson(records).read(JsonTree.objectIn(body));
        return records.decoded();
    }
}
