/**
 * Serves AI agents: the tools they call and the Model Context Protocol that they are called by, in both of its eras. Knows no HTTP: a door
 * hands messages in and sends the replies, and so does a pipe. What entries say is data here; it is marked off from our own words.
 */
@NullMarked
package dev.errata.agent;

import org.jspecify.annotations.NullMarked;
