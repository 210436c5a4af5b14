package dev.errata.porch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without windows: keeps cookies, goes where it is led, fills forms in. */
final class Walker {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, Map<String, String>> cookies = new HashMap<>();

    /** Every place that it came by. */
    final List<URI> way = new ArrayList<>();

    /** Where it came to. */
    record Place(URI address, int status, Document page) {}

    Place go(URI address) throws IOException, InterruptedException {
        return follow(address, HttpRequest.newBuilder().GET());
    }

    /** Fills in the one form that leads on, as long as a page of that port has one. */
    Place signInAt(int port, Place place, String name) throws IOException, InterruptedException {
        var here = place;
        while (here.address().getPort() == port && here.page().selectFirst("form[method=post]") != null) {
            here = submit(here, Map.of("login", name, "password", "any"));
        }
        return here;
    }

    /** As after a restart of the browser. */
    void forget() {
        cookies.clear();
    }

    String cookie(int port, String name) {
        return cookies.getOrDefault(port, Map.of()).getOrDefault(name, "");
    }

    Place post(URI address) throws IOException, InterruptedException {
        return follow(address, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
    }

    private Place submit(Place place, Map<String, String> typed) throws IOException, InterruptedException {
        Element form = place.page().selectFirst("form[method=post]");
        var body = form.select("input[name]").stream()
                .map(input -> encode(input.attr("name")) + "="
                        + encode(typed.getOrDefault(input.attr("name"), input.attr("value"))))
                .collect(Collectors.joining("&"));
        return follow(
                place.address().resolve(form.attr("action")),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private Place follow(URI address, HttpRequest.Builder first) throws IOException, InterruptedException {
        var answer = send(address, first);
        while (answer.statusCode() / 100 == 3) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(next, HttpRequest.newBuilder().GET());
        }
        return new Place(answer.uri(), answer.statusCode(), Jsoup.parse(answer.body()));
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        way.add(address);
        var known = cookies.computeIfAbsent(address.getPort(), port -> new HashMap<>());
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer =
                client.send(request.uri(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0];
            var name = pair.substring(0, pair.indexOf('='));
            if (set.contains("Max-Age=0") || set.contains("1970")) {
                known.remove(name);
            } else {
                known.put(name, pair.substring(pair.indexOf('=') + 1));
            }
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
