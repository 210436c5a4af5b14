package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.ImportJob;
import dev.errata.curation.ImportJobs;
import dev.errata.curation.ImportWish;
import dev.errata.transfer.Arrivals;
import dev.errata.transfer.Bounds;
import dev.errata.transfer.Declaration;
import dev.errata.transfer.Format;
import dev.errata.transfer.TooMuch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports on a page: first a dry run, then, if its report pleases, the real thing. */
@Path("/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.EDITOR)
@Blocking
class ImportResource {

    @CheckedTemplate(basePath = "import")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(List<String> formats, String fault);

        static native TemplateInstance job(ImportPage job);
    }

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final int LONGEST = 500;

    private final ImportJobs jobs;
    private final Reader reader;

    ImportResource(ImportJobs jobs, Reader reader) {
        this.jobs = jobs;
        this.reader = reader;
    }

    @GET
    public RestResponse<TemplateInstance> form() {
        return form(OK, "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> look(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @DefaultValue("") String format,
            @RestForm @DefaultValue("") String licence,
            @RestForm @DefaultValue("") String source)
            throws IOException {
        if (file == null || file.size() == 0) {
            return form(UNPROCESSABLE, "none");
        }
        if (licence.length() > LONGEST || source.length() > LONGEST) {
            return form(UNPROCESSABLE, "long");
        }
        var declared = new Declaration(Format.named(format), source.strip(), licence.strip(), Map.of());
        var name = file.fileName() == null ? "" : file.fileName();
        try (var in = Files.newInputStream(file.uploadedFile())) {
            var arrived = Arrivals.of(name, in, declared, Bounds.USUAL);
            return seen(jobs.start(name, arrived, new ImportWish(true, false, reader.name())));
        } catch (TooMuch e) {
            return form(TOO_LARGE, "much");
        } catch (IOException e) {
            return form(UNPROCESSABLE, "damaged");
        }
    }

    /** How it goes. As long as it goes on, the browser is told to look again. */
    @GET
    @Path("{id}")
    public RestResponse<TemplateInstance> job(@RestPath String id) {
        return jobs.find(id)
                .map(job -> {
                    var shown = ImportPage.of(job);
                    var answer = ResponseBuilder.ok(Templates.job(shown));
                    return (shown.running() ? answer.header("Refresh", "2") : answer).build();
                })
                .orElseGet(() -> form(NOT_FOUND, "gone"));
    }

    @POST
    @Path("{id}/drafts")
    public RestResponse<TemplateInstance> drafts(@RestPath String id) {
        return really(id, false);
    }

    @POST
    @Path("{id}/published")
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> publish(@RestPath String id) {
        return really(id, true);
    }

    private RestResponse<TemplateInstance> really(String id, boolean publish) {
        return jobs.find(id)
                .map(job -> seen(jobs.start(job.name(), job.arrived(), new ImportWish(false, publish, reader.name()))))
                .orElseGet(() -> form(NOT_FOUND, "gone"));
    }

    private static RestResponse<TemplateInstance> seen(ImportJob job) {
        return RestResponse.seeOther(URI.create("/import/" + job.id()));
    }

    private static RestResponse<TemplateInstance> form(int status, String fault) {
        var formats = Arrays.stream(Format.values()).map(Format::word).toList();
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(formats, fault))
                .build();
    }
}
