import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Logs a failure through Logback and loki4j: endpoint and key are the arguments. */
class SendLoki4j {

    private static final String CONFIGURATION = """
            <configuration>
              <appender name="loki" class="com.github.loki4j.logback.Loki4jAppender">
                <http>
                  <url>%s</url>
                  <auth><username>loki4j</username><password>%s</password></auth>
                </http>
                <labels>
                  app=orders
                  host=node-1
                </labels>
                <batch><timeoutMs>200</timeoutMs></batch>
              </appender>
              <root level="INFO"><appender-ref ref="loki"/></root>
            </configuration>
            """;

    public static void main(String[] args) throws Exception {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var joran = new JoranConfigurator();
        joran.setContext(context);
        joran.doConfigure(new ByteArrayInputStream(
                CONFIGURATION.formatted(args[0], args[1]).getBytes(StandardCharsets.UTF_8)));

        var log = LoggerFactory.getLogger("com.acme.orders.OrderService");
        log.info("order 4711 received");
        log.error("Failed to save order 4711", Failure.make());

        Thread.sleep(1_000);
        context.stop();
    }
}
