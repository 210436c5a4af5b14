/** Decodes: the bodies that log shippers, collectors and alerting systems send, into log records. */
@NullMarked
package dev.errata.wire;

import org.jspecify.annotations.NullMarked;
