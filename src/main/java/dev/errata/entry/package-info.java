/** Knows: one entry as immutable values, and its canonical JSON form. Knows no framework. */
@NullMarked
package dev.errata.entry;

import org.jspecify.annotations.NullMarked;
