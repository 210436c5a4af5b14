/** The door for terminals: the verbs of the one jar. */
@NullMarked
package dev.errata.cli;

import org.jspecify.annotations.NullMarked;
