package dev.errata.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Chooses the language of a page and remembers the choice. The templates take the first language of {@code Accept-Language} and look no
 * further, so what was chosen is written there. Programs' own doors choose for themselves.
 */
class PageLanguage {

    private final Reader reader;

    PageLanguage(Reader reader) {
        this.reader = reader;
    }

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        if (!forPrograms(request)) {
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT_LANGUAGE,
                            reader.language().locale().toLanguageTag());
        }
    }

    @ServerResponseFilter
    void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (!forPrograms(request)) {
            reader.asked()
                    .ifPresent(language -> response.getHeaders()
                            .add(HttpHeaders.SET_COOKIE, Cookies.kept(Reader.LANGUAGE, language.code())));
        }
    }

    private static boolean forPrograms(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/");
    }
}
