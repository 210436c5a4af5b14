package dev.errata;

import dev.errata.cli.Terminal;
import dev.errata.cli.Verbs;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The one jar's entrance. Only {@code serve} starts Quarkus: the other verbs are plain programs, so that they answer within a second and
 * need no database.
 */
@QuarkusMain
public final class Errata {

    private Errata() {}

    /** Ends the process with the verb's exit code. */
    public static void main(String... arguments) {
        // Development mode hands over no verb, and can only serve.
        var verb = arguments.length == 0 && LaunchMode.current() == LaunchMode.DEVELOPMENT
                ? new String[] {"serve"}
                : arguments;
        System.exit(new Verbs(Terminal.real(), Quarkus::run).run(verb));
    }
}
