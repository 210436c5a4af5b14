package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say of what the linter finds; the words are in {@code messages/rl_en.properties} and {@code
 * messages/rl_zh.properties}. The linter speaks English: in Chinese each of its rules has a sentence of its own, and the linter's words
 * follow as the particulars.
 */
@MessageBundle("rl")
interface RuleMessages {

    @Message
    String severity(boolean error);

    /** The sentence of a rule, by its code. */
    @Message
    String finding(String code, String message);

    /** What the linter says besides, always in English; empty where the sentence says all of it. */
    @Message
    String particulars(String code, String message, String mend);
}
