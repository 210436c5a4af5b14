package dev.errata.signature;

/** The embedded flags that hold at one place of a regex. */
record Flags(boolean ignoreCase, boolean multiline, boolean dotAll) {

    static final Flags NONE = new Flags(false, false, false);

    /** Reads {@code imsd-imsd} up to, not including, what follows. */
    static Flags read(RegexText text, Flags before) {
        var flags = before;
        boolean on = true;
        while (true) {
            int at = text.at();
            switch (text.peek()) {
                case 'i' -> flags = new Flags(on, flags.multiline, flags.dotAll);
                case 'm' -> flags = new Flags(flags.ignoreCase, on, flags.dotAll);
                case 's' -> flags = new Flags(flags.ignoreCase, flags.multiline, on);
                // Unix lines: makes no difference inside a single line.
                case 'd' -> {}
                case 'x' ->
                    throw RefusedRegex.unsafe(
                            "The flag x is not supported; write the regex without blanks and comments.", at);
                case 'u', 'U' ->
                    throw RefusedRegex.unsafe(
                            "Unicode case and classes (flags u and U) are not supported; write the letters out, for"
                                    + " example [äÄ].",
                            at);
                case 'c' -> throw RefusedRegex.unsafe("The flag c is not supported; leave it out.", at);
                case '-' -> {
                    if (!on) {
                        return flags;
                    }
                    on = false;
                }
                default -> {
                    return flags;
                }
            }
            text.readSyntax("");
        }
    }
}
