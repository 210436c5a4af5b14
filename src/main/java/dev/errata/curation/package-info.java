/** Edits: what an editor changes, and everything that a change sets in motion. */
@NullMarked
package dev.errata.curation;

import org.jspecify.annotations.NullMarked;
