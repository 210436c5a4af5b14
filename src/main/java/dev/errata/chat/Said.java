package dev.errata.chat;

import java.util.Optional;

/**
 * What somebody wrote to us, freed of what the platform put around it: mentions, escapes, code fences.
 *
 * @param text may be empty
 * @param chinese what the platform says of the reader's language; empty where it does not
 */
record Said(Speaker by, String text, Optional<Boolean> chinese) {

    /**
     * What was typed in Markdown, or much like it.
     *
     * @param whole with its fences: what stands beside an error says in which language its reader thinks
     * @param platform what the platform says of the language
     */
    static Said typed(Speaker by, String whole, Optional<Boolean> platform) {
        return new Said(by, Fences.exact(whole), platform.or(() -> Languages.ofScript(whole)));
    }
}
