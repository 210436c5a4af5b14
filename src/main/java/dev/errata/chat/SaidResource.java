package dev.errata.chat;

import dev.errata.match.AnswerWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Where the links of cards lead whose platform knows no buttons: shows what would be recorded, and records it when that is pressed. Opening the
 * link records nothing, for platforms open links on their own to preview and to check them.
 */
@Path("/chat/said")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SaidResource {

    private static final int FORBIDDEN = 403;

    @CheckedTemplate(basePath = "chat")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance said(SaidPage said);
    }

    private final SaidLinks links;
    private final SaidPages pages;
    private final Conversation conversation;

    SaidResource(SaidLinks links, SaidPages pages, Conversation conversation) {
        this.links = links;
        this.pages = pages;
        this.conversation = conversation;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> ask(
            @RestQuery("p") @DefaultValue("") String press,
            @RestQuery("by") @DefaultValue("") String by,
            @RestQuery("u") @DefaultValue("") String until,
            @RestQuery("k") @DefaultValue("") String proof) {
        var link = new SaidLink(press, by, until, proof);
        return links.proven(link).map(it -> page(200, pages.asking(it, link))).orElseGet(() -> refused(press));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> say(
            @RestForm("p") @DefaultValue("") String press,
            @RestForm("by") @DefaultValue("") String by,
            @RestForm("u") @DefaultValue("") String until,
            @RestForm("k") @DefaultValue("") String proof) {
        return links.proven(new SaidLink(press, by, until, proof))
                .map(it -> {
                    var said = it.press();
                    var pressed = conversation.press(it.by(), said, Optional.of(said.chinese()));
                    return page(200, pages.telling(said.chinese(), pressed.words(), Optional.of(said.matchId())));
                })
                .orElseGet(() -> refused(press));
    }

    private RestResponse<TemplateInstance> refused(String press) {
        boolean chinese = Press.of(press).map(Press::chinese).orElse(false);
        return page(
                FORBIDDEN, pages.telling(chinese, AnswerWords.in(chinese).say("chat_said_refused"), Optional.empty()));
    }

    /** Nobody keeps it: the address is as good as a word given. */
    private static RestResponse<TemplateInstance> page(int status, SaidPage said) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.said(said))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
