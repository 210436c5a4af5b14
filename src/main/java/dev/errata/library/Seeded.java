package dev.errata.library;

/**
 * What became of the entry files, in numbers of entries.
 *
 * @param added entries that were new, or retired before
 * @param changed entries whose file brought a new revision
 * @param unchanged entries whose file brought nothing new
 * @param conflicts entries whose file was left aside because an editor changed them too
 * @param retired entries whose file is gone
 * @param spared entries that stay although their file is gone, because no file at all was there
 */
public record Seeded(int added, int changed, int unchanged, int conflicts, int retired, int spared) {}
