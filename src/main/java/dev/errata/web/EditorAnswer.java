package dev.errata.web;

import dev.errata.web.Writing.Outcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The editor over HTTP, for each place where it opens. */
@ApplicationScoped
class EditorAnswer {

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(EditorPage editor);

        static native TemplateInstance page$effect(EditorPage editor);
    }

    private final Writing writing;
    private final Reader reader;

    EditorAnswer(Writing writing, Reader reader) {
        this.writing = writing;
        this.reader = reader;
    }

    RestResponse<TemplateInstance> shown(int status, EditorPage page) {
        return answer(status, Templates.page(page));
    }

    /** Takes a form; of a script that only asks for the effect, nothing but that is answered. */
    RestResponse<TemplateInstance> taken(String action, String body) {
        var fields = FormFields.read(body);
        return switch (writing.take(action, fields, reader.name(), reader.reviewer())) {
            case Outcome.Elsewhere(var address) ->
                ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, address)
                        .build();
            case Outcome.Shown(int status, var page) ->
                answer(status, fields.text("do").equals("effect") ? Templates.page$effect(page) : Templates.page(page));
        };
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
