package dev.errata.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** Remembers the reader's choice between light and dark. */
@Path("/scheme")
class SchemeResource {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm @DefaultValue("") String scheme, @RestForm @DefaultValue("/") String back) {
        var answer = Response.seeOther(local(back));
        return Scheme.known(scheme)
                ? answer.cookie(Cookies.kept(Reader.SCHEME, scheme)).build()
                : answer.build();
    }

    /** A place on this site: an address that could lead elsewhere leads to the front page. */
    private static URI local(String back) {
        boolean inside =
                back.startsWith("/") && !back.startsWith("//") && back.chars().noneMatch(SchemeResource::tricky);
        try {
            return URI.create(inside ? back : "/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    /** Browsers read a backslash as a slash, and drop control characters. */
    private static boolean tricky(int character) {
        return character == '\\' || character <= ' ' || character == 0x7f;
    }
}
