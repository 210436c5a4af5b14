/** Answers: the live knowledge base, and the way from an event to ranked matches with their evidence. */
@NullMarked
package dev.errata.match;

import org.jspecify.annotations.NullMarked;
