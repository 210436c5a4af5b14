package dev.errata.cli;

import java.io.Serial;

/** Whoever read standard output has closed it. No fault of anybody's: the verb stops. */
final class ReaderGone extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;
}
