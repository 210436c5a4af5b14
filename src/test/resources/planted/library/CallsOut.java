package planted.library;

import java.net.http.HttpClient;

/** Only notify, chat and cli call out. */
public class CallsOut {

    public HttpClient client = HttpClient.newHttpClient();
}
