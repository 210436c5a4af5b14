package dev.errata.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Serves what pages load. */
@Path("/")
class AssetResource {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("assets/{digest}/{name}")
    public Response asset(@RestPath String digest, @RestPath String name) {
        var asset = assets.find(name).filter(it -> it.digest().equals(digest)).orElseThrow(NotFoundException::new);
        return Response.ok(asset.content(), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .build();
    }

    /** What browsers ask for on their own. */
    @GET
    @Path("favicon.ico")
    public Response icon() {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, assets.icon())
                .build();
    }
}
