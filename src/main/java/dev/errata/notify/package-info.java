/** Tells: rules about sightings, and the messages and webhooks that go out. */
@NullMarked
package dev.errata.notify;

import org.jspecify.annotations.NullMarked;
