package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Drafts;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.web.Editor.Extra;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The editor on a draft. */
@Path("/drafts/{id}/edit")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.EDITOR)
class EditDraftResource {

    private static final int OK = 200;

    private final EditorAnswer answer;
    private final Editor editor;
    private final Writing writing;
    private final Drafts drafts;

    EditDraftResource(EditorAnswer answer, Editor editor, Writing writing, Drafts drafts) {
        this.answer = answer;
        this.editor = editor;
        this.writing = writing;
        this.drafts = drafts;
    }

    @GET
    public RestResponse<TemplateInstance> edit(@RestPath String id, @RestQuery @DefaultValue("") String done) {
        var draft = drafts.find(id)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such draft. See /inbox."));
        if (!draft.pending()) {
            throw new Refusal(ProblemType.NOT_FOUND, "The draft was published or discarded before. See /inbox.");
        }
        var extra = Extra.NONE.done(done);
        var newer = writing.newer(draft);
        return answer.shown(
                OK,
                editor.page(
                        writing.subject(draft),
                        Writing.tree(draft.document()),
                        newer == null ? extra : extra.clash(newer)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(@RestPath String id, String body) {
        return answer.taken("/drafts/" + Reader.encode(id) + "/edit", body);
    }
}
