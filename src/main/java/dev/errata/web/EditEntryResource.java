package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.entry.EntryId;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.web.Editor.Extra;
import dev.errata.web.EditorPage.Subject;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The editor on an entry that there is. */
@Path("/entries/{domain}/{slug}/edit")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.EDITOR)
class EditEntryResource {

    private static final int OK = 200;

    private final EditorAnswer answer;
    private final Editor editor;
    private final LiveKnowledgeBase live;

    EditEntryResource(EditorAnswer answer, Editor editor, LiveKnowledgeBase live) {
        this.answer = answer;
        this.editor = editor;
        this.live = live;
    }

    @GET
    public RestResponse<TemplateInstance> edit(@RestPath String domain, @RestPath String slug) {
        var published = EntryId.parse(domain + "/" + slug)
                .flatMap(live.current()::find)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such entry. See /entries."));
        var id = published.entry().id();
        var subject = new Subject(
                Addresses.of(id) + "/edit", id.toString(), "", published.revision(), 0, 0, "", "", null, "");
        return answer.shown(OK, editor.page(subject, published.document().json().deepCopy(), Extra.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(@RestPath String domain, @RestPath String slug, String body) {
        return answer.taken("/entries/" + domain + "/" + slug + "/edit", body);
    }
}
