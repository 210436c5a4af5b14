package dev.errata.agent;

import dev.errata.feedback.Ballot;

/**
 * Who calls a tool, as far as anybody knows.
 *
 * @param client what the program calls itself; may be empty
 * @param address where it calls from, as one place can be told from another; empty for a pipe
 */
public record Caller(String client, String address) {

    private static final int LONGEST_CLIENT = 80;

    public Caller {
        client = clean(client);
    }

    /** The same, by the name that a message gives; a blank one changes nothing. */
    Caller named(String name) {
        return name.isBlank() ? this : new Caller(name, address);
    }

    /** A name that the same caller has again next time. What begins with a blank nobody can call himself elsewhere. */
    String reporter() {
        var name = " agent " + address + " " + client;
        return name.substring(0, Math.min(name.length(), Ballot.LONGEST_REPORTER));
    }

    private static String clean(String name) {
        var printable = name.replaceAll("[^\\p{L}\\p{N}\\p{Punct} ]", "").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST_CLIENT));
    }
}
