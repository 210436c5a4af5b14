package dev.errata.porch;

import java.util.List;

/** What came of asking a provider who somebody is. */
public sealed interface Vouched {

    /**
     * It says who it is.
     *
     * @param subject the issuer, and the number of the person there
     * @param names that the person may go by, the best first
     * @param role that what is claimed comes to
     * @param back where the person was
     */
    record For(String subject, List<String> names, String role, String back) implements Vouched {

        public For {
            names = List.copyOf(names);
        }
    }

    /** It does not, or we do not believe it. */
    record Not(Why why) implements Vouched {}

    /** Why nobody was vouched for. */
    enum Why {
        /** The browser did not leave from here, or long ago, or was here with that already. */
        STALE,
        /** The person or the provider would not. */
        DENIED,
        /** The provider cannot be reached, or will not talk to us. */
        SILENT,
        /** What it says proves nothing. */
        UNPROVEN,
        /** It knows the person, who has no role here. */
        NO_ROLE
    }
}
