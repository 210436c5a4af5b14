/** Recognises: who stands at a door, by what a request shows, before any door looks at it. */
@NullMarked
package dev.errata.porch;

import org.jspecify.annotations.NullMarked;
