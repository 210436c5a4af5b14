package dev.errata.notify;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/** What knows the world outside, as configured. */
class Outside {

    @Produces
    @Singleton
    Guard guard(NotifyConfig config) {
        return new Guard(config.allowInside().orElse(List.of()), InetAddress::getAllByName);
    }

    @Produces
    @Singleton
    Courier courier(Vertx vertx, NotifyConfig config) {
        return new Courier(vertx, new HttpClientOptions(), config.connectTimeout(), config.timeout());
    }

    @Produces
    @Singleton
    Seal seal(NotifyConfig config) {
        return new Seal(Path.of(config.keyFile()));
    }
}
