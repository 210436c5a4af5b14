package dev.errata.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Verbs.Version.class,
        description = "Serve pages and the API, on http://localhost:8080 unless told otherwise.",
        footer = {"", "Every setting of docs/configuration.md can be given as -Dname=value or in the environment."})
final class ServeCommand implements Callable<Integer> {

    private final Runnable server;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on.")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on.")
    private @Nullable String host;

    @Option(names = "--entries", paramLabel = "DIR", description = "The folder of the entries.")
    private @Nullable Path entries;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the database.")
    private @Nullable Path data;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Any setting.")
    private Map<String, String> settings = Map.of();

    ServeCommand(Runnable server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        // System properties outrank the environment and every file, as an argument should.
        settings.forEach(System::setProperty);
        set("quarkus.http.port", port);
        set("quarkus.http.host", host);
        set("errata.entries.path", entries);
        set("errata.data.path", data);
        server.run();
        return ExitCode.YES;
    }

    private static void set(String setting, @Nullable Object value) {
        if (value != null) {
            System.setProperty(setting, value.toString());
        }
    }
}
