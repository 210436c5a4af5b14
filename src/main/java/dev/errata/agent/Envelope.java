package dev.errata.agent;

/** What a transport says of a message beside it. */
public sealed interface Envelope {

    /**
     * Of HTTP; each is empty where it is missing.
     *
     * @param version of the protocol
     * @param method as in the message
     * @param name what the method is about, as in the message
     */
    record Headers(String version, String method, String name) implements Envelope {}

    /**
     * Of a pipe, which has none.
     *
     * @param version that its handshake came to; empty before
     */
    record Pipe(String version) implements Envelope {}

    String version();
}
