package dev.errata.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages load: the style sheet, the scripts and the icon. Each address carries a digest of the content, so that browsers may keep
 * it for good and a new release is fetched at once.
 */
@Named("assets")
@Singleton
class Assets {

    /** A file as it is served; all are text. */
    record Asset(String name, String digest, String mediaType, String content) {

        String path() {
            return "/assets/" + digest + "/" + name;
        }
    }

    private static final int DIGEST_DIGITS = 12;

    private final Map<String, Asset> byName;

    Assets() {
        byName = Stream.of(
                        read("house.css", "web/house.css", "text/css;charset=utf-8"),
                        read("house.js", "web/house.js", "text/javascript;charset=utf-8"),
                        read("editor.css", "web/editor.css", "text/css;charset=utf-8"),
                        read("editor.js", "web/editor.js", "text/javascript;charset=utf-8"),
                        read("htmx.js", htmx(), "text/javascript;charset=utf-8"),
                        read("icon.svg", "web/icon.svg", "image/svg+xml"))
                .collect(Collectors.toMap(Asset::name, Function.identity()));
    }

    public String style() {
        return path("house.css");
    }

    public String editorStyle() {
        return path("editor.css");
    }

    public String editorScript() {
        return path("editor.js");
    }

    public String icon() {
        return path("icon.svg");
    }

    public List<String> scripts() {
        return List.of(path("htmx.js"), path("house.js"));
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String path(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("no asset " + name))
                .path();
    }

    /** Where the webjar keeps htmx: below the version that the jar says it has. */
    private static String htmx() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text("META-INF/maven/org.mvnpm/htmx.org/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/_static/htmx.org/" + properties.getProperty("version") + "/dist/htmx.min.js";
    }

    private static Asset read(String name, String resource, String mediaType) {
        var content = text(resource);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new Asset(name, HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS), mediaType, content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
