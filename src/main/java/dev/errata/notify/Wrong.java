package dev.errata.notify;

/**
 * One thing wrong with a target or a rule.
 *
 * @param field its name, as on the wire
 * @param why a sentence for whoever wrote it; quotes no secret
 */
public record Wrong(String field, String why) {}
