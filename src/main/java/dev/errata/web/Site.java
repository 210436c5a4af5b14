package dev.errata.web;

import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/** Where a reader reaches this service, for what is to be set up elsewhere. */
record Site(boolean secure, String host, int port) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    static Site of(boolean secure, @Nullable HostAndPort authority) {
        int usual = secure ? HTTPS : HTTP;
        return authority == null
                ? new Site(secure, "localhost", usual)
                : new Site(secure, authority.host(), authority.port() < 0 ? usual : authority.port());
    }

    /** Without a slash at its end. */
    public String url() {
        boolean usual = port == (secure ? HTTPS : HTTP);
        return (secure ? "https://" : "http://") + host + (usual ? "" : ":" + port);
    }
}
