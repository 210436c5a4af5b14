import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Logs a failure through Logback's appender for Elasticsearch: endpoint and key are the arguments. */
class SendElastic {

    private static final String CONFIGURATION = """
            <configuration>
              <appender name="elastic" class="com.agido.logback.elasticsearch.ElasticsearchAppender">
                <url>%s</url>
                <index>logs-orders</index>
                <authentication class="com.agido.logback.elasticsearch.config.BasicAuthentication"/>
                <errorsToStderr>true</errorsToStderr>
                <properties>
                  <esProperty><name>severity</name><value>%%level</value></esProperty>
                  <esProperty><name>stacktrace</name><value>%%ex</value></esProperty>
                  <esProperty><name>service</name><value>orders</value></esProperty>
                </properties>
              </appender>
              <root level="INFO"><appender-ref ref="elastic"/></root>
            </configuration>
            """;

    public static void main(String[] args) throws Exception {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var joran = new JoranConfigurator();
        joran.setContext(context);
        // This client takes its password from the address alone.
        var url = URI.create(args[0]);
        var signed = "%s://elastic:%s@%s%s".formatted(url.getScheme(), args[1], url.getAuthority(), url.getPath());
        joran.doConfigure(new ByteArrayInputStream(
                CONFIGURATION.formatted(signed).getBytes(StandardCharsets.UTF_8)));

        var log = LoggerFactory.getLogger("com.acme.orders.OrderService");
        log.info("order 4711 received");
        log.error("Failed to save order 4711", Failure.make());

        Thread.sleep(2_000);
        context.stop();
    }
}
