package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Beginnings;
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

/** The editor on an entry of a cluster of unknowns. */
@Path("/inbox/unknowns/{id}/entry/new")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.EDITOR)
class NewFromUnknownResource {

    private static final int OK = 200;

    private final EditorAnswer answer;
    private final Editor editor;
    private final Beginnings beginnings;

    NewFromUnknownResource(EditorAnswer answer, Editor editor, Beginnings beginnings) {
        this.answer = answer;
        this.editor = editor;
        this.beginnings = beginnings;
    }

    @GET
    public RestResponse<TemplateInstance> begin(@RestPath String id) {
        var beginning = beginnings
                .ofCluster(id)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such cluster. See /inbox."));
        var subject = new Subject(action(id), "", "", 0, 0, 0, id, "", null, "");
        var extra = Extra.NONE.near(editor.near(beginning.cluster().near()));
        return answer.shown(OK, editor.page(subject, beginning.document(), extra));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(@RestPath String id, String body) {
        return answer.taken(action(id), body);
    }

    private static String action(String id) {
        return "/inbox/unknowns/" + Reader.encode(id) + "/entry/new";
    }
}
