package dev.errata.curation;

import java.time.Instant;

/** That somebody found a version of a draft fit to be published. */
public record Approval(int version, String reviewer, Instant approvedAt) {}
