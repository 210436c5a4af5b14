package planted.notify;

import jakarta.ws.rs.core.Response;

/** Planted: more of HTTP than the client that messages go out by. */
record KnowsHttp(Response response) {}
