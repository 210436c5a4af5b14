package planted.library;

import jakarta.ws.rs.core.Response;

/** Planted: HTTP in a room that is no door. */
record KnowsHttp(Response response) {}
