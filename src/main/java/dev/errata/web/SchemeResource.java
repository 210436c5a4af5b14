package dev.errata.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Remembers the reader's choice between light and dark. */
@Path("/scheme")
class SchemeResource {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm @DefaultValue("") String scheme, @RestForm @DefaultValue("/") String back) {
        var answer = Response.seeOther(Way.back(back));
        return Scheme.known(scheme)
                ? answer.cookie(Cookies.kept(Reader.SCHEME, scheme)).build()
                : answer.build();
    }
}
