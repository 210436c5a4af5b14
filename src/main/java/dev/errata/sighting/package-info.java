/** Counts: what was seen, known or not, where and when; what nobody knows yet lies in the inbox, clustered. */
@NullMarked
package dev.errata.sighting;

import org.jspecify.annotations.NullMarked;
