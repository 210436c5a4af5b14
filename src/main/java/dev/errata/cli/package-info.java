/**
 * The door for terminals: the verbs of the one jar. All but {@code serve} are plain programs without Quarkus and without a database: they
 * read the entries from their files. Standard output carries the answer alone; everything else is said on standard error.
 */
@NullMarked
package dev.errata.cli;

import org.jspecify.annotations.NullMarked;
