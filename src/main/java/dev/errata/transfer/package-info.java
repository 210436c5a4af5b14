/** Transfer: entries in from other forms, entries out to files; and an honest report of what was lost on the way. */
@NullMarked
package dev.errata.transfer;

import org.jspecify.annotations.NullMarked;
