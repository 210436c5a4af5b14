package dev.errata.web;

import dev.errata.access.Sessions;
import dev.errata.porch.SessionCookie;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the reader's session, which is of no more use to anybody from then on. */
@Path("/signout")
@PermitAll
class SignOutResource {

    private final Sessions sessions;
    private final Reader reader;

    SignOutResource(Sessions sessions, Reader reader) {
        this.sessions = sessions;
        this.reader = reader;
    }

    @POST
    public Response signOut() {
        sessions.end(reader.name(), reader.session());
        return Response.seeOther(URI.create("/"))
                .cookie(SessionCookie.end(reader.secure()))
                .build();
    }
}
