/** Recognises: a set of regexes scanned over a line in one pass, with exactly the results of asking each in turn. Pure; knows no entries, only keys. */
@NullMarked
package dev.errata.signature;

import org.jspecify.annotations.NullMarked;
