package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Beginnings;
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
import org.jboss.resteasy.reactive.RestResponse;

/** The editor on an entry that there is not yet. */
@Path("/entries/new")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.EDITOR)
class NewEntryResource {

    private static final int OK = 200;

    private final EditorAnswer answer;
    private final Editor editor;
    private final Beginnings beginnings;

    NewEntryResource(EditorAnswer answer, Editor editor, Beginnings beginnings) {
        this.answer = answer;
        this.editor = editor;
        this.beginnings = beginnings;
    }

    @GET
    public RestResponse<TemplateInstance> begin() {
        var subject = new Subject("/entries/new", "", "", 0, 0, 0, "", "", null, "");
        return answer.shown(OK, editor.page(subject, beginnings.blank(), Extra.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(String body) {
        return answer.taken("/entries/new", body);
    }
}
