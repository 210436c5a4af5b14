/** Receives: raw text becomes masked lines, assembled into events with a fingerprint. Pure; knows no framework and no other room. */
@NullMarked
package dev.errata.event;

import org.jspecify.annotations.NullMarked;
