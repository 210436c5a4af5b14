package dev.errata.intake;

import jakarta.enterprise.context.ApplicationScoped;

/** What arrived in the last minutes, and what was wrong with it: for whoever sets a pipeline up. Kept in memory, by this node. */
@ApplicationScoped
public class Arrivals {

    /**
     * Notes a request that could not be taken.
     *
     * @param source the name that its sender goes by, as far as that is known
     * @param format the protocol of the endpoint
     * @param client what the sender calls itself; may be empty
     * @param status the HTTP status that it was answered with
     * @param why one sentence that says how to mend it
     */
    public void refused(String source, String format, String client, int status, String why) {}
}
