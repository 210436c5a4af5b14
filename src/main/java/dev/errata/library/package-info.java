/** Keeps: entries as files and rows, their revisions, and the linter that tells what is wrong with them. */
@NullMarked
package dev.errata.library;

import org.jspecify.annotations.NullMarked;
