package dev.errata.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An entry as authored, with every key kept, and as typed values.
 *
 * @param json the document; never modified after construction
 */
public record EntryDocument(Entry entry, ObjectNode json) {}
