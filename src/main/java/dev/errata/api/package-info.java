/** The door for programs: JSON over HTTP. */
@NullMarked
package dev.errata.api;

import org.jspecify.annotations.NullMarked;
