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

    // Telling causes apart

    @Message
    String submit_title();

    @Message
    String submit_how();

    @Message
    String submit_go();

    @Message
    String submit_taken(String token);

    @Message
    String tried_title();

    @Message
    String tried_how();

    @Message
    String tried_submit();

    @Message
    String tried_verdict(String verdict, int percent);

    @Message
    String tried_kept_nowhere();

    @Message
    String tried_by();

    @Message
    String narrow_how(int count);

    @Message
    String narrow_output();

    @Message
    String narrow_kept_nowhere();

    @Message
    String narrow_masked(int secrets);

    @Message
    String narrow_too_large();

    @Message
    String narrow_submit();

    @Message
    String narrow_busy();

    @Message
    String narrow_outstanding(int percent);

    @Message
    String narrow_best();

    @Message
    String narrow_told_nothing();

    @Message
    String narrow_open();

    @Message
    String narrow_next();

    @Message
    String narrow_none();

    @Message
    String narrow_failed();

    @Message
    String narrow_unreadable();

    @Message
    String bar_moved(int before, int after);

    @Message
    String finding_found(int line);

    @Message
    String finding_absent();

    @Message
    String finding_likelier(String times);

    @Message
    String finding_unlikelier(String times);

    @Message
    String narrow_signs();

    @Message
    String narrow_others(int count, int most);

    // What was learned

    @Message
    String learned_title();

    @Message
    String learned_nothing();

    @Message
    String learned_nothing_do();

    @Message
    String learned_how();

    @Message
    String plot_title(String action);

    @Message
    String plot_desc(int percent, int low, int high, int authored, int worked, int failed);

    @Message
    String plot_dates(String from, String to);

    @Message
    String changes_title();

    @Message
    String changes_none();

    @Message
    String change(String cause, String action, int from, int to, String about, String outcome);

    @Message
    String latest_title();

    @Message
    String latest_when();

    @Message
    String latest_what();

    @Message
    String latest_outcome();

    @Message
    String latest_software();

    @Message
    String latest_channel();

    @Message
    String latest_entry();

    @Message
    String latest_dead_end();

    @Message
    String outcome(String token);

    @Message
    String channel(String name);

    // Entries to verify again

    @Message
    String footer_reverify();

    @Message
    String reverify_title();

    @Message
    String reverify_what();

    @Message
    String reverify_none();

    @Message
    String reverify_none_how();

    @Message
    String reverify_count(int total);

    @Message
    String reverify_cut(int shown);

    @Message
    String reason(String kind);

    @Message
    String reason_of(String question);

    @Message
    String reason_about(String words);

    @Message
    String reason_contradicted(int before, int now, int high, int reports);

    @Message
    String reason_falling(int before, int now, int reports);

    @Message
    String reason_since();

    @Message
    String reason_age(String kind, boolean ever);

    @Message
    String reverify_next();

    @Message
    String reverify_action(String kind);

    @Message
    String reverify_see();

    // For the administrator

    @Message
    String outcomes_title();

    @Message
    String outcomes_what();

    @Message
    String outcomes_notice(String token, int count);

    @Message
    String outcomes_reporter();

    @Message
    String outcomes_source();

    @Message
    String outcomes_filter();

    @Message
    String outcomes_none();

    @Message
    String outcomes_none_found();

    @Message
    String outcomes_choose();

    @Message
    String outcomes_state();

    @Message
    String outcomes_from();

    @Message
    String fate(String state, int percent);

    @Message
    String outcomes_reason();

    @Message
    String outcomes_void();

    @Message
    String outcomes_restore();

    @Message
    String outcomes_void_all();

    @Message
    String outcomes_restore_all();

    @Message
    String outcomes_ruling_how();

    @Message
    String learn_title();

    @Message
    String learn_figure();

    @Message
    String learn_authored();

    @Message
    String learn_learned();

    @Message
    String learn_submit();

    @Message
    String learn_how();
}
