package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say of log pipelines and of what they bring; the words are in {@code messages/px_en.properties} and {@code
 * messages/px_zh.properties}.
 */
@MessageBundle("px")
interface PipelineMessages {

    // Pipelines: what arrived

    @Message
    String pipelines_title();

    @Message
    String pipelines_what();

    @Message
    String again();

    @Message
    String sign_in();

    @Message
    String arrived_title();

    @Message
    String arrived_none();

    @Message
    String arrived_none_how();

    @Message
    String arrived_what();

    @Message
    String source();

    @Message
    String nameless();

    @Message
    String client();

    @Message
    String requests();

    @Message
    String records();

    @Message
    String looked();

    @Message
    String bad();

    @Message
    String refused();

    @Message
    String last();

    @Message
    String glimpses();

    @Message
    String glimpses_sign_in();

    @Message
    String wrong_title();

    @Message
    String status(int status);

    @Message
    String confirm();

    // Pipelines: setting one up

    @Message
    String setup_title();

    @Message
    String make_title();

    @Message
    String make_source();

    @Message
    String make_form();

    @Message
    String make_submit();

    @Message
    String make_how();

    @Message
    String ask(String token, String name);

    @Message
    String fresh_title(String name);

    @Message
    String fresh_key();

    @Message
    String fresh_once();

    @Message
    String fresh_next();

    @Message
    String client_title();

    @Message
    String client_how();

    @Message
    String client_filled(String name);

    @Message
    String client_other();

    @Message
    String kind(String kind);

    @Message
    String note(String client);

    // Pipelines: a test line

    @Message
    String test_title();

    @Message
    String test_line();

    @Message
    String test_key();

    @Message
    String test_submit();

    @Message
    String test_how();

    @Message
    String test_on_its_way();

    @Message
    String test_counted();

    @Message
    String test_unknown();

    @Message
    String test_times(String count);

    @Message
    String test_trouble(String trouble);

    // Pipelines: keys

    @Message
    String keys_title();

    @Message
    String keys_none();

    @Message
    String keys_name();

    @Message
    String keys_made();

    @Message
    String keys_by(String name);

    @Message
    String keys_used();

    @Message
    String keys_never();

    @Message
    String keys_revoke();

    @Message
    String keys_how();

    @Message
    String keys_sign_in();

    // Now

    @Message
    String now_title();

    @Message
    String now_what(String total, int known);

    @Message
    String now_empty(boolean filtered);

    @Message
    String now_empty_how();

    @Message
    String now_all_sources();

    @Message
    String now_sources();

    @Message
    String now_of(String source);

    @Message
    String now_rows();

    @Message
    String now_rows_what();

    @Message
    String now_cut(int count);

    @Message
    String now_error();

    @Message
    String now_day();

    @Message
    String now_count();

    @Message
    String now_where();

    @Message
    String now_first();

    @Message
    String now_last();

    @Message
    String now_new();

    @Message
    String now_spike();

    @Message
    String now_unknown();

    @Message
    String now_flood();

    @Message
    String spark(String total, String most, String latest, int hours, int step);

    @Message
    String tail_title();

    @Message
    String tail_what();

    @Message
    String tail_sign_in();

    @Message
    String tail_pause();

    @Message
    String tail_resume();

    @Message
    String tail_missed(String count);

    @Message
    String tail_waiting();

    @Message
    String tail_lost();

    @Message
    String tail_ended();

    @Message
    String tail_noscript();

    @Message
    String tail_none();

    @Message
    String to_pipelines();

    // Entry

    @Message
    String week(String total);

    // Inbox

    @Message
    String inbox_title();

    @Message
    String inbox_what(long open);

    @Message
    String inbox_status(String status);

    @Message
    String inbox_shown();

    @Message
    String inbox_unknowns();

    @Message
    String inbox_keys_how();

    @Message
    String inbox_none(String status);

    @Message
    String inbox_count(String count);

    @Message
    String inbox_first();

    @Message
    String inbox_last();

    @Message
    String inbox_severity(String severity);

    @Message
    String inbox_sample();

    @Message
    String inbox_near();

    @Message
    String inbox_is_this();

    @Message
    String inbox_is();

    @Message
    String inbox_entry();

    @Message
    String inbox_search();

    @Message
    String inbox_found();

    @Message
    String inbox_found_none();

    @Message
    String inbox_begin();

    @Message
    String inbox_ignore();

    @Message
    String inbox_snooze();

    @Message
    String inbox_snooze_for();

    @Message
    String inbox_snooze_until(String until);

    @Message
    String inbox_reopen();

    @Message
    String inbox_resolved_as();

    @Message
    String inbox_until(String until);

    @Message
    String inbox_sign_in();

    @Message
    String inbox_word(String token, String about);

    @Message
    String inbox_undo();

    @Message
    String drafts_title();

    @Message
    String drafts_none();

    @Message
    String draft_kind(String kind);

    @Message
    String draft_by(String name);

    @Message
    String draft_document();

    @Message
    String draft_findings();

    @Message
    String draft_more(int count);

    @Message
    String draft_publish();

    @Message
    String draft_discard();

    @Message
    String conflicts_title();

    @Message
    String conflicts_what();

    @Message
    String rest_title();

    @Message
    String rest_reverify(int count);

    @Message
    String rest_outcomes();

    // Notifications

    @Message
    String notify_title();

    @Message
    String notify_what();

    @Message
    String notify_done(String done);

    @Message
    String notify_faults();

    @Message
    String notify_secret();

    @Message
    String notify_secret_once();

    @Message
    String targets_title();

    @Message
    String targets_none();

    @Message
    String target_kind(String kind);

    @Message
    String target_failing();

    @Message
    String target_off();

    @Message
    String target_off_why(String why);

    @Message
    String notify_on();

    @Message
    String notify_off();

    @Message
    String notify_remove();

    @Message
    String target_test();

    @Message
    String target_rotate();

    @Message
    String target_add();

    @Message
    String target_kind_label();

    @Message
    String target_name();

    @Message
    String target_url();

    @Message
    String target_secret();

    @Message
    String target_language();

    @Message
    String rules_title();

    @Message
    String rules_none();

    @Message
    String occasion(String occasion);

    @Message
    String rule_when();

    @Message
    String rule_often(long times, int minutes);

    @Message
    String rule_quiet(long minutes);

    @Message
    String rule_tells();

    @Message
    String rule_snoozed();

    @Message
    String rule_wake();

    @Message
    String snooze_for(String until);

    @Message
    String rule_add();

    @Message
    String rule_only();

    @Message
    String rule_entry();

    @Message
    String rule_domain();

    @Message
    String rule_source();

    @Message
    String rule_severity();

    @Message
    String rule_any();

    @Message
    String rule_times();

    @Message
    String rule_minutes();

    @Message
    String rule_quiet_label();

    @Message
    String rule_targets();

    @Message
    String messages_title();

    @Message
    String messages_none();

    @Message
    String message_state(String state);

    @Message
    String message_type();

    @Message
    String message_target();

    @Message
    String message_result();

    @Message
    String message_tries(int count);

    @Message
    String message_when();

    @Message
    String message_replay();

    @Message
    String messages_replay_all(long count);

    // The foot of every page

    @Message
    String footer_pipelines();

    @Message
    String nav_now();

    @Message
    String nav_inbox();

    @Message
    String footer_notify();
}
