package dev.errata.chat;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as a platform sent it.
 *
 * @param to our address for it, with its query
 */
record Recording(String to, Map<String, String> headers, byte[] body) {

    /** One that lies among the resources; sent to {@code to}, whatever address it was recorded at. */
    static Recording of(String name, String to) {
        var headers = new LinkedHashMap<String, String>();
        text(name + ".headers").lines().skip(1).filter(it -> !it.isBlank()).forEach(it -> {
            int colon = it.indexOf(':');
            headers.put(it.substring(0, colon), it.substring(colon + 1).strip());
        });
        headers.remove("Content-Length");
        headers.remove("Host");
        return new Recording(to, headers, bytes(name + ".body"));
    }

    /** The query that it was recorded with. */
    static String query(String name) {
        var line = text(name + ".headers").lines().findFirst().orElseThrow();
        return line.substring(line.indexOf('?'), line.lastIndexOf(' '));
    }

    Recording with(String header, String value) {
        var others = new LinkedHashMap<>(headers);
        others.put(header, value);
        return new Recording(to, others, body);
    }

    Recording without(String header) {
        var others = new LinkedHashMap<>(headers);
        others.remove(header);
        return new Recording(to, others, body);
    }

    Recording at(String address) {
        return new Recording(address, headers, body);
    }

    Recording saying(byte[] other) {
        return new Recording(to, headers, other);
    }

    /** One bit of one byte turned. */
    Recording flipped(int at) {
        var other = body.clone();
        other[at] ^= 1;
        return saying(other);
    }

    /** A header whose value differs in one character. */
    Recording flipped(String header) {
        return with(header, flip(headers.get(header)));
    }

    /** In its middle, where no padding is ignored. */
    static String flip(String value) {
        int at = value.length() / 2;
        char other = value.charAt(at) == 'a' ? 'b' : 'a';
        return value.substring(0, at) + other + value.substring(at + 1);
    }

    Response send() {
        var config = RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
        return given().config(config)
                .urlEncodingEnabled(false)
                .headers(headers)
                .body(body)
                .post(to);
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Recording.class.getResourceAsStream("/chat/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no recording " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
