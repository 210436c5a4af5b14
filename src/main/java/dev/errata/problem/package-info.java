/** Refuses: the one shape that errors have outside, RFC 9457 for programs and a page for people. */
@NullMarked
package dev.errata.problem;

import org.jspecify.annotations.NullMarked;
