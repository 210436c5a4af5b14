package dev.errata.porch;

import dev.errata.mcp.Node;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The provider of src/test/node, in a process of its own, and the settings that lead to it. */
public final class RealProvider implements QuarkusTestResourceLifecycleManager {

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        try {
            int ours = freePort();
            int theirs = freePort();
            begin(theirs, "http://localhost:" + ours + "/signin/oidc/callback");
            return settings(ours, "http://localhost:" + theirs);
        } catch (Exception e) {
            throw new IllegalStateException("the provider does not start", e);
        }
    }

    private void begin(int port, String callback) throws Exception {
        try {
            Node.install();
        } catch (TestAbortedException e) {
            // Nobody is asked before the first sign-in: the tests say themselves that they are skipped.
            return;
        }
        process = new ProcessBuilder("node", "provider.mjs", Integer.toString(port), callback)
                .directory(Node.FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"listening".equals(said)) {
            throw new IOException("it said " + said);
        }
    }

    /** What leads people from a service at that port to an issuer. */
    static Map<String, String> settings(int port, String issuer) {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("errata.public-url", "http://localhost:" + port + "/");
        settings.put("errata.oidc.issuer", issuer);
        settings.put("errata.oidc.client-id", "errata");
        settings.put("errata.oidc.client-secret", "a secret: of tests & others");
        settings.put("errata.oidc.roles-claim", "realm_access.roles");
        settings.put(
                "errata.oidc.roles",
                "kb-readers=reader,kb-editors=editor,kb-reviewers=reviewer,kb-admins=admin,=odd=reader");
        settings.put("errata.oidc.name", "Our directory");
        return settings;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }
}
