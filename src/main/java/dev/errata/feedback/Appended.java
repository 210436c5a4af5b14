package dev.errata.feedback;

import dev.errata.entry.EntryId;
import java.util.Set;

/** Something was written to the logs of these entries; heard once it is committed. */
record Appended(Set<EntryId> entries) {}
