package dev.errata.web;

import dev.errata.later.Asked;
import dev.errata.later.Wish.Channel;
import dev.errata.later.Wishes;
import dev.errata.web.Desk.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Takes a reader's wish to be told once an error is known. Nobody signs in: the browser gets a name made of chance. */
@Path("/m/{id}/later")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class LaterResource {

    private final Wishes wishes;
    private final Desks desks;
    private final Reader reader;

    LaterResource(Wishes wishes, Desks desks, Reader reader) {
        this.wishes = wishes;
        this.desks = desks;
        this.reader = reader;
    }

    @POST
    public RestResponse<TemplateInstance> ask(@RestPath String id) {
        var voter = reader.voter().orElseGet(Voter::fresh);
        return switch (wishes.ask(id, Channel.PAGE, voter, "", reader.language() == Language.CHINESE)) {
            case Asked.Noted noted -> to(Answer.address(id) + "#later", voter);
            case Asked.Known(var matchId) -> to(Answer.address(matchId), voter);
            case Asked.TooMany many -> to(Answer.address(id) + "?later=too_many#later", voter);
            case Asked.NoUnknown none ->
                ResponseBuilder.<TemplateInstance>create(RestResponse.Status.NOT_FOUND)
                        .entity(LookTemplates.page(desks.bare(Question.NONE, Trouble.GONE)))
                        .build();
        };
    }

    private RestResponse<TemplateInstance> to(String place, String voter) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(place))
                .cookie(Cookies.kept(Reader.VOTER, voter, reader.secure()))
                .build();
    }
}
