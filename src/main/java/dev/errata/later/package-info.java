/** Answers later: who met an unknown error and wants to be told, and what is told once it is known. */
@NullMarked
package dev.errata.later;

import org.jspecify.annotations.NullMarked;
