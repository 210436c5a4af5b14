/** Resembles: a Lucene index over entries that answers which of them read like this text. Lucene is used in this room only. */
@NullMarked
package dev.errata.search;

import org.jspecify.annotations.NullMarked;
