/** The door for log pipelines: the endpoints that their output plugins know. */
@NullMarked
package dev.errata.ingest;

import org.jspecify.annotations.NullMarked;
