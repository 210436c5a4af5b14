import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import org.slf4j.LoggerFactory;

/** Logs a failure through Logback and the OpenTelemetry SDK, as a service would: endpoint and key are the arguments. */
class SendOtel {

    public static void main(String[] args) {
        var exporter = OtlpHttpLogRecordExporter.builder()
                .setEndpoint(args[0])
                .addHeader("Authorization", "Bearer " + args[1])
                .setCompression("gzip")
                .build();
        var resource = Resource.getDefault()
                .merge(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"), "orders",
                        AttributeKey.stringKey("service.version"), "4.2.0")));
        var provider = SdkLoggerProvider.builder()
                .setResource(resource)
                .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter).build())
                .build();
        var otel = OpenTelemetrySdk.builder().setLoggerProvider(provider).build();
        var appender = new OpenTelemetryAppender();
        appender.start();
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT");
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        OpenTelemetryAppender.install(otel);

        var log = LoggerFactory.getLogger("com.acme.orders.OrderService");
        log.info("order 4711 received");
        log.error("Failed to save order 4711", Failure.make());

        otel.close();
    }
}
