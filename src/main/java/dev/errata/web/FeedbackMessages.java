package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say of readers' word and of what is learned from it; the words are in {@code messages/fb_en.properties} and {@code
 * messages/fb_zh.properties}.
 */
@MessageBundle("fb")
interface FeedbackMessages {

    // Figures

    @Message
    String rate_fails(int percent);

    @Message
    String rate_estimate(int low, int high, int cases);

    @Message
    String rate_readers(int low, int high, int reports, boolean weak);

    @Message
    String rate_explained(int low, int high, int reports, int cases);

    @Message
    String rate_version(String version, int worked, int all);

    @Message
    String rate_overall(int percent);

    @Message
    String rate_authored(int percent);

    @Message
    String entry_helps();

    // Saying what came of it

    @Message
    String vote_about(String field, String about);

    @Message
    String vote_question(String field);

    @Message
    String vote_worked();

    @Message
    String vote_failed();

    @Message
    String vote_dead_end_failed();

    @Message
    String vote_dead_end_worked();

    @Message
    String vote_right();

    @Message
    String vote_wrong();

    @Message
    String vote_taken(String kind, boolean good, boolean deadEnd);

    @Message
    String vote_figures(String field, int before, int after, int reports);

    @Message
    String vote_place(int place, int left);

    @Message
    String vote_too_many(int minutes);

    @Message
    String vote_or_tell_apart();

    @Message
    String next();

    @Message
    String right_readers(int reports, int percent);
}
