package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say of answers that come later; the words are in {@code messages/lt_en.properties} and {@code messages/lt_zh.properties}. */
@MessageBundle("lt")
interface LaterMessages {

    @Message
    String ask();

    @Message
    String how();

    @Message
    String noted();

    @Message
    String too_many();

    @Message
    String again();

    @Message
    String again_how();

    @Message
    String known_title(int count);

    @Message
    String known_show();
}
