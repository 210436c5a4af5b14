import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;

/** Logs a failure through Log4j 2's HttpAppender with the ECS layout: endpoint and key are the arguments. */
class SendLog4j2 {

    private static final String CONFIGURATION = """
            <Configuration status="WARN">
              <Appenders>
                <Http name="errata" url="%s">
                  <Property name="Authorization" value="Bearer %s"/>
                  <JsonTemplateLayout eventTemplateUri="classpath:EcsLayout.json"/>
                </Http>
              </Appenders>
              <Loggers><Root level="info"><AppenderRef ref="errata"/></Root></Loggers>
            </Configuration>
            """;

    public static void main(String[] args) throws Exception {
        Path configuration = Files.createTempFile("log4j2", ".xml");
        Files.writeString(configuration, CONFIGURATION.formatted(args[0], args[1]));
        Configurator.initialize(null, configuration.toString());

        var log = LogManager.getLogger("com.acme.orders.OrderService");
        log.info("order 4711 received");
        log.error("Failed to save order 4711", Failure.make());

        LogManager.shutdown();
        Files.delete(configuration);
    }
}
