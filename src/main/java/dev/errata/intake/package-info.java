/** Takes in: log records are kept until they are counted, joined to events, matched once and handed to the counting. */
@NullMarked
package dev.errata.intake;

import org.jspecify.annotations.NullMarked;
