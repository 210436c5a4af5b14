/** Admits: people by name and password, their roles, and the record of what they did. */
@NullMarked
package dev.errata.access;

import org.jspecify.annotations.NullMarked;
