package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.access.Sessions;
import dev.errata.feedback.Network;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who asks for a page, as far as a page must know: the language, the colours, and the place. */
@Named("reader")
@RequestScoped
class Reader {

    static final String LANGUAGE = "lang";
    static final String SCHEME = "scheme";
    static final String VOTER = "voter";

    private static final Pattern VOTER_FORM = Pattern.compile("[0-9a-f]{32}");

    private final RoutingContext routing;
    private final SecurityIdentity identity;
    private String speaker = "";

    Reader(RoutingContext routing, SecurityIdentity identity) {
        this.routing = routing;
        this.identity = identity;
    }

    /** Whether the reader may see what is not public. */
    public boolean insider() {
        return identity.hasRole(Roles.READER);
    }

    /** Whether the reader may write drafts. */
    public boolean editor() {
        return identity.hasRole(Roles.EDITOR);
    }

    /** Whether the reader may publish. */
    public boolean reviewer() {
        return identity.hasRole(Roles.REVIEWER);
    }

    /** Whether the reader may let others in. */
    public boolean admin() {
        return identity.hasRole(Roles.ADMIN);
    }

    /** The account that the reader signed in with; empty without one. */
    public String name() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    /** Where this very service is, as the reader calls it. */
    Site site() {
        var request = routing.request();
        return Site.of(secure(), request.authority());
    }

    /** The reader's choice, of now or of before, else the best that the browser accepts. */
    public Language language() {
        return asked().or(() -> remembered(LANGUAGE).flatMap(Language::ofCode)).orElseGet(this::accepted);
    }

    /** The language that the address asks for. */
    Optional<Language> asked() {
        return Optional.ofNullable(routing.queryParams().get(LANGUAGE)).flatMap(Language::ofCode);
    }

    /** "light" or "dark" where the reader chose, else empty: as the system does. */
    public String scheme() {
        return remembered(SCHEME).filter(Scheme::known).orElse("");
    }

    /** Where the reader is, to come back to: path and query, without the language. */
    public String here() {
        var query = queryWithoutLanguage();
        return query.isEmpty() ? routing.request().path() : routing.request().path() + "?" + query;
    }

    /** The same as part of an address: what only a form leads to cannot be come back to. */
    public String back() {
        return encode(routing.request().method().equals(HttpMethod.GET) ? here() : "/");
    }

    /** What the reader's browser calls itself. */
    String client() {
        return Optional.ofNullable(routing.request().getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
    }

    /** The session that the reader came with; empty without one. */
    String session() {
        String id = identity.getAttribute(Sessions.ID);
        return id == null ? "" : id;
    }

    /** This very page in the other language. */
    public String elsewhere() {
        var here = here();
        return here + (here.contains("?") ? "&" : "?") + LANGUAGE + "="
                + language().other().code();
    }

    /** The name under which this reader said something before; empty where the reader never did. */
    Optional<String> voter() {
        return speaker.isEmpty() ? rememberedVoter() : Optional.of(speaker);
    }

    /** From this request on the reader has this name. */
    void speaksAs(String name) {
        speaker = name;
    }

    private Optional<String> rememberedVoter() {
        return remembered(VOTER).filter(it -> VOTER_FORM.matcher(it).matches());
    }

    /** Whether the connection is safe from eyes, as far as the nearest proxy that is trusted tells. */
    boolean secure() {
        return "https".equalsIgnoreCase(routing.request().scheme());
    }

    /** Where the request came from; of IPv6 the network, as one machine has as many addresses there as it likes. */
    String address() {
        return Network.of(routing.request().remoteAddress().hostAddress());
    }

    private String queryWithoutLanguage() {
        var query = new StringBuilder();
        for (var parameter : routing.queryParams()) {
            if (!parameter.getKey().equals(LANGUAGE)) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(parameter.getValue()));
            }
        }
        return query.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Any text as part of an address. */
    public String encoded(String text) {
        return encode(text);
    }

    private Optional<String> remembered(String name) {
        return Optional.ofNullable(routing.request().getCookie(name)).map(cookie -> cookie.getValue());
    }

    private Language accepted() {
        var header = routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? Language.ENGLISH : Language.accepted(header);
    }
}
