/** Learns: the beliefs that authors' estimates and readers' outcomes add up to. */
@NullMarked
package dev.errata.feedback;

import org.jspecify.annotations.NullMarked;
