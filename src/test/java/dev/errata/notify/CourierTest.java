package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.errata.notify.Courier.Unanswered;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names here do not resolve to where the message goes, nor at all: only the address that was checked counts. */
class CourierTest {

    private static final String PASSWORD = "changeit";
    private static final byte[] BODY = "{}".getBytes();

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    static Path folder;

    private static Path keys;

    /** A certificate for hooks.example, made by the JDK that runs the test. */
    @BeforeAll
    static void certificate() throws Exception {
        keys = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void theCertificateMustFitTheNameAndTheConnectionIsMadeToTheAddress() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        var server = tlsServer(asked);
        try {
            var courier = courier(new HttpClientOptions()
                    .setPfxTrustOptions(
                            new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD)));
            int port = server.getAddress().getPort();

            var answer = courier.post(open("https://hooks.example:" + port + "/a?b=c"), Map.of("X-Own", "1"), BODY);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(asked).containsExactly("hooks.example:" + port + " /a?b=c hooks.example");
            assertThatThrownBy(() -> courier.post(open("https://other.example:" + port + "/"), Map.of(), BODY))
                    .isInstanceOf(Unanswered.class)
                    .hasMessageContaining("certificate");
            assertThatThrownBy(() -> courier(new HttpClientOptions())
                            .post(open("https://hooks.example:" + port + "/"), Map.of(), BODY))
                    .isInstanceOf(Unanswered.class)
                    .hasMessageContaining("certificate");
            assertThat(asked).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsNoMoreOfAnAnswerThanItMust() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answers(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try (var out = exchange.getResponseBody()) {
                    var chunk = "x".repeat(4_096).getBytes();
                    for (int n = 0; n < 100_000; n++) {
                        out.write(chunk);
                    }
                } catch (IOException e) {
                    // The other side has read enough.
                }
            });

            var answer = plain().post(open(receiver.url("/")), Map.of(), BODY);

            assertThat(answer.body()).hasSize(8_192).containsOnlyOnce("x".repeat(8_192));
        }
    }

    @Test
    void answersARedirectAsItIs() throws Exception {
        try (var receiver = new Receiver();
                var trap = new Receiver()) {
            receiver.answers(exchange -> {
                exchange.getResponseHeaders().add("Location", trap.url("/"));
                exchange.getResponseHeaders().add("Retry-After", "7");
                Receiver.reply(exchange, 302, "");
            });

            var answer = plain().post(open(receiver.url("/")), Map.of(), BODY);

            assertThat(answer).isEqualTo(new Courier.Answer(302, Optional.of("7"), ""));
            assertThat(trap.got()).isEmpty();
        }
    }

    @Test
    void leavesWhoeverSaysNothingOrNeverEnds() throws Exception {
        var end = new CountDownLatch(1);
        try (var receiver = new Receiver()) {
            for (var answer : List.<Receiver.Answer>of(exchange -> await(end), exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                await(end);
            })) {
                receiver.answers(answer);
                var hasty = new Courier(VERTX, new HttpClientOptions(), Duration.ofSeconds(5), Duration.ofSeconds(1));
                assertThatThrownBy(() -> hasty.post(open(receiver.url("/")), Map.of(), BODY))
                        .isInstanceOf(Unanswered.class)
                        .hasMessage("no answer in time");
            }
        } finally {
            end.countDown();
        }
    }

    @Test
    void saysWhereNobodyListensOrHangsUp() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> plain().post(open("http://127.0.0.1:" + free + "/"), Map.of(), BODY))
                .isInstanceOf(Unanswered.class)
                .hasMessage("no connection");

        try (var socket = new ServerSocket(0)) {
            Thread.startVirtualThread(() -> {
                try {
                    socket.accept().close();
                } catch (IOException e) {
                    // The test is over.
                }
            });
            assertThatThrownBy(
                            () -> plain().post(open("http://127.0.0.1:" + socket.getLocalPort() + "/"), Map.of(), BODY))
                    .isInstanceOf(Unanswered.class)
                    .hasMessage("the connection broke");
        }
    }

    @Test
    void namesAnIpv6AddressInBrackets() throws Exception {
        try (var receiver = new Receiver()) {
            int port = Destination.of(receiver.url("/")).port();

            plain().post(open("http://[2606:2800:220:1::1]:" + port + "/x"), Map.of(), BODY);

            assertThat(receiver.got().getFirst().header("Host")).isEqualTo("[2606:2800:220:1::1]:" + port);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Courier plain() {
        return courier(new HttpClientOptions());
    }

    private static Courier courier(HttpClientOptions tls) {
        return new Courier(VERTX, tls, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    private static Route.Open open(String url) {
        return new Route.Open(Destination.of(url), InetAddress.getLoopbackAddress());
    }

    private static HttpsServer tlsServer(List<String> asked) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            var session = (ExtendedSSLSession) ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
            var name = new String(session.getRequestedServerNames().getFirst().getEncoded());
            asked.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI() + " " + name);
            Receiver.reply(exchange, 200, "ok");
            exchange.close();
        });
        server.start();
        return server;
    }
}
