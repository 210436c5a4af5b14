package dev.errata.web;

import dev.errata.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks for name and password, which the browser sends along from then on, and leads back. */
@Path("/signin")
@RolesAllowed(Roles.ADMIN)
class SignInResource {

    @GET
    public Response signIn(@RestQuery @DefaultValue("/") String back) {
        return Response.seeOther(Way.back(back)).build();
    }
}
