package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of bulk changes says; the words are in {@code messages/bk_en.properties} and {@code messages/bk_zh.properties}. */
@MessageBundle("bk")
interface BulkMessages {

    @Message
    String title();

    @Message
    String what();

    @Message
    String which();

    @Message
    String words();

    @Message
    String domain();

    @Message
    String category();

    @Message
    String tag();

    @Message
    String tier();

    @Message
    String any();

    @Message
    String ids();

    @Message
    String action();

    @Message
    String kind(String kind);

    @Message
    String value();

    @Message
    String value_how();

    @Message
    String plan();

    @Message
    String planned(int changed, int untouched);

    @Message
    String nothing(int untouched);

    @Message
    String retires();

    @Message
    String findings(int count);

    @Message
    String reason();

    @Message
    String go(String kind, int count);

    @Message
    String done(int count);

    @Message
    String trouble(String token);
}
