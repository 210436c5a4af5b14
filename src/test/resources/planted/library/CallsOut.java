package planted.library;

import java.net.http.HttpClient;

/** Only notify calls out. */
public class CallsOut {

    public HttpClient client = HttpClient.newHttpClient();
}
