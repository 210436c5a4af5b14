package dev.errata.problem;

import dev.errata.entry.EntryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A door that goes wrong in every way, for tests only. */
@Path("/problem-samples")
public class ProblemSamples {

    public enum Outcome {
        WORKED,
        FAILED
    }

    public record Part(@NotBlank String longName) {}

    public record Sample(
            @Min(1) int limit, Outcome outcome, List<@Valid Part> parts, List<@NotBlank String> domainNames) {}

    @POST
    @Path("body")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Sample body(@NotNull @Valid Sample sample) {
        return sample;
    }

    @POST
    @Path("text")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String text(String text) {
        return Integer.toString(text.length());
    }

    @GET
    @Path("query")
    public String query(@RestQuery @Min(1) @Max(50) int pageLimit) {
        return "page of " + pageLimit;
    }

    @GET
    @Path("numbers/{number}")
    public String number(@RestPath int number) {
        return "number " + number;
    }

    @GET
    @Path("refusal")
    public String refusal() {
        throw new Refusal(ProblemType.STALE, "The <b>latest</b> revision is 3.");
    }

    @GET
    @Path("failure")
    public EntryId failure() {
        throw new IllegalStateException("secret dev.errata.Inside");
    }

    @GET
    @Path("status/{status}")
    public String status(@RestPath int status) {
        throw new WebApplicationException(
                "secret", Response.status(status).header("Retry-After", "7").build());
    }
}
