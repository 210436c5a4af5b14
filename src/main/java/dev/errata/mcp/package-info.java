/**
 * The door for AI agents: the Model Context Protocol over HTTP, at {@code /mcp}. One message is one request and one answer in JSON; there are
 * no sessions and no streams, so that any node may answer. What is said lies in {@code agent}.
 */
@NullMarked
package dev.errata.mcp;

import org.jspecify.annotations.NullMarked;
