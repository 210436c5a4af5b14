package dev.errata.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** A door with a guard, for tests only. */
@Path("/vault")
@Consumes(MediaType.WILDCARD)
public class Vault {

    private final SecurityIdentity who;

    Vault(SecurityIdentity who) {
        this.who = who;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    public String look() {
        return "opened by " + who.getPrincipal().getName();
    }

    @GET
    @Path("treasurer")
    @RolesAllowed("treasurer")
    public String count() {
        return "nobody gets here";
    }

    @GET
    @Path("outside")
    public String outside() {
        return who.isAnonymous()
                ? "hello, stranger"
                : "hello, " + who.getPrincipal().getName();
    }

    @POST
    @Path("outside")
    public String post(String text) {
        return "taken";
    }

    @PUT
    @Path("outside")
    public String put(String text) {
        return "taken";
    }

    @PATCH
    @Path("outside")
    public String patch(String text) {
        return "taken";
    }

    @DELETE
    @Path("outside")
    public String delete() {
        return "taken";
    }
}
