package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Bulk;
import dev.errata.curation.BulkAction;
import dev.errata.curation.BulkAction.Kind;
import dev.errata.entry.EntryId;
import dev.errata.match.LiveKnowledgeBase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The same change of many entries, after a look at what it would do. */
@Path("/bulk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.REVIEWER)
class BulkResource {

    @CheckedTemplate(basePath = "bulk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(BulkPage bulk);
    }

    private static final int OK = 200;
    private static final int STALE = 409;
    private static final int UNPROCESSABLE = 422;

    /** Longer reasons are cut by none, but turned away by the log of revisions. */
    private static final int LONGEST_REASON = 500;

    private final Bulk bulk;
    private final LiveKnowledgeBase live;
    private final Reader reader;

    BulkResource(Bulk bulk, LiveKnowledgeBase live, Reader reader) {
        this.bulk = bulk;
        this.live = live;
        this.reader = reader;
    }

    @GET
    public RestResponse<TemplateInstance> empty() {
        return page(OK, BulkForm.EMPTY, null, -1, "");
    }

    /** Without a token what would be done, with one it is done, if it is still just that. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(@BeanParam BulkForm form) {
        var selected = form.narrows() ? form.selected(live.current()) : List.<EntryId>of();
        if (selected.isEmpty()) {
            return page(UNPROCESSABLE, form, null, -1, form.narrows() ? "none" : "select");
        }
        return form.wanted()
                .map(action ->
                        form.token.isEmpty() ? planned(OK, form, selected, action, "") : done(form, selected, action))
                .orElseGet(() -> page(UNPROCESSABLE, form, null, -1, "action"));
    }

    private RestResponse<TemplateInstance> done(BulkForm form, List<EntryId> selected, BulkAction action) {
        var reason = form.reason.strip();
        var kept = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        return switch (bulk.apply(selected, action, form.token, reader.name(), kept)) {
            case Bulk.Done.Applied(var revisions) -> page(OK, BulkForm.EMPTY, null, revisions.size(), "");
            case Bulk.Done.Changed() -> planned(STALE, form, selected, action, "stale");
        };
    }

    private RestResponse<TemplateInstance> planned(
            int status, BulkForm form, List<EntryId> selected, BulkAction action, String trouble) {
        var plan = BulkPage.Plan.of(bulk.plan(selected, action), action.kind() == Kind.RETIRE);
        return page(status, form, plan, -1, trouble);
    }

    private static RestResponse<TemplateInstance> page(
            int status, BulkForm form, BulkPage.@Nullable Plan plan, int done, String trouble) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(new BulkPage(form, plan, done, trouble)))
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
