package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every sentence of the pages; the words are in {@code messages/msg_en.properties} and {@code messages/msg_zh.properties}. Keys are
 * {@code place_thing}, in the order of the pages.
 */
@MessageBundle
interface Messages {

    // Every page

    @Message
    String lang();

    @Message
    String other_lang();

    @Message
    String other_language();

    @Message
    String product();

    @Message
    String product_claim();

    @Message
    String product_description();

    @Message
    String skip_to_content();

    @Message
    String nav_main();

    @Message
    String nav_entries();

    @Message
    String scheme_dark();

    @Message
    String scheme_light();

    @Message
    String footer_masked();

    @Message
    String footer_quality();

    @Message
    String status_offline();

    @Message
    String copy();

    @Message
    String copy_all();

    @Message
    String copy_done();

    @Message
    String tongue(String lang);

    @Message
    String percent(int percent);

    @Message
    String ago(String unit, long amount);

    // Look-up: the question

    @Message
    String look_title();

    @Message
    String look_text();

    @Message
    String look_submit();

    @Message
    String look_keys();

    @Message
    String look_or();

    @Message
    String look_pick();

    @Message
    String look_drop();

    @Message
    String look_busy();

    @Message
    String fault_blank();

    @Message
    String fault_too_large(long mebibytes);

    @Message
    String context_title();

    @Message
    String context_software();

    @Message
    String context_version();

    @Message
    String context_os();

    @Message
    String context_any();

    @Message
    String examples_title();

    @Message
    String gone_title();

    @Message
    String gone_what();

    @Message
    String gone_do();

    // Look-up: the answer

    @Message
    String answer_matches(int matches, int marked, int lines);

    @Message
    String answer_link();

    @Message
    String answer_masked(int secrets);

    @Message
    String answer_truncated();

    @Message
    String sure(int percent);

    @Message
    String why();

    @Message
    String evidence(String kind);

    @Message
    String line(int line);

    @Message
    String figures_what();

    @Message
    String figures_value();

    @Message
    String figures_nats();

    @Message
    String figures_sum();

    @Message
    String figures_next(String signature);

    @Message
    String figures_none();

    @Message
    String figures_probability();

    @Message
    String figures_how();

    @Message
    String rivals_title();

    @Message
    String versus_title(boolean known);

    @Message
    String versus_id();

    @Message
    String versus_submit();

    @Message
    String versus_missing(String id);

    @Message
    String versus_apart();

    @Message
    String versus_how();

    @Message
    String twins();

    @Message
    String causes_count(int count);

    @Message
    String fit_affected();

    @Message
    String fit_not_affected();

    @Message
    String lines_show(int line);

    @Message
    String lines_back(int line);

    @Message
    String lines_more(int count);

    @Message
    String match_rest(int workarounds, int deadEnds);

    @Message
    String match_show(int number);

    @Message
    String near_title();

    @Message
    String near_alike();

    @Message
    String near_checks();

    @Message
    String whole_title();

    @Message
    String whole_folded(int count, int from, int to);

    @Message
    String unknown_title();

    @Message
    String unknown_what(int lines);

    @Message
    String unknown_near();

    @Message
    String unknown_do();

    @Message
    String unknown_do_more();

    @Message
    String unknown_do_version();

    @Message
    String unknown_do_browse();

    @Message
    String unknown_browse();

    // Knowledge, under a match and on its own page

    @Message
    String root_cause();

    @Message
    String do_this();

    @Message
    String do_not();

    @Message
    String condition();

    @Message
    String sources();

    @Message
    String gauge_interval(int low, int high, int reports);

    @Message
    String gauge_explained(int low, int high, int reports);

    @Message
    String check_it();

    @Message
    String check_how();

    @Message
    String check_itself();

    @Message
    String tell_apart();

    @Message
    String tell_apart_how(int count);

    @Message
    String check_supports();

    @Message
    String check_rules_out();

    @Message
    String all_commands();

    @Message
    String to_entry();

    @Message
    String versions_title();

    @Message
    String versions_seen();

    @Message
    String versions_version();

    @Message
    String versions_status();

    @Message
    String versions_introduced();

    @Message
    String versions_deprecated();

    @Message
    String versions_removed();

    @Message
    String versions_changed();

    @Message
    String version_status(String status);

    @Message
    String ties_title();

    @Message
    String ties_preceded_by();

    @Message
    String ties_leads_to();

    @Message
    String ties_confused_with();

    @Message
    String tie_missing();

    @Message
    String tie_distinction();

    @Message
    String tie_condition();

    @Message
    String tie_delay();

    // An entry's page

    @Message
    String category(String name);

    @Message
    String severity(String severity);

    @Message
    String tier(String tier);

    @Message
    String entry_confirmed();

    @Message
    String entry_resolvable(String resolvable);

    @Message
    String entry_id();

    @Message
    String systems_title();

    @Message
    String recognised_title();

    @Message
    String recognised_code();

    @Message
    String recognised_regex();

    @Message
    String recognised_cost();

    @Message
    String cost_of(String candidates, String hits, String each);

    @Message
    String cost_since();

    @Message
    String cost_off();

    @Message
    String cost_off_why(String reason, String figure);

    @Message
    String recognised_aliases();

    @Message
    String recognised_tags();

    @Message
    String recognised_confidence();

    @Message
    String official_doc();

    @Message
    String first_seen();

    @Message
    String samples_title();

    @Message
    String sample_match();

    @Message
    String sample_no_match();

    @Message
    String sample_origin(String origin);

    @Message
    String history_title();

    @Message
    String revision(int number);

    @Message
    String change_state(String state);

    @Message
    String change_from_file();

    @Message
    String missing_title();

    @Message
    String missing_what();

    @Message
    String missing_do();

    // Browsing

    @Message
    String browse_title();

    @Message
    String browse_search();

    @Message
    String browse_submit();

    @Message
    String browse_count(int count);

    @Message
    String browse_clear();

    @Message
    String browse_none_yet();

    @Message
    String browse_none_found();

    @Message
    String facets_title();

    @Message
    String facets_open();

    @Message
    String facets_close();

    @Message
    String facet_chosen();

    @Message
    String facet(String name);

    @Message
    String only_translated();

    @Message
    String only_with_samples();

    @Message
    String only_stale();

    @Message
    String row_best(int percent);

    @Message
    String page_first();

    @Message
    String page_next();

    // Quality

    @Message
    String quality_title();

    @Message
    String quality_what();

    @Message
    String quality_measured();

    @Message
    String quality_machine(int cores, long mebibytes);

    @Message
    String quality_not_measured();

    @Message
    String quality_not_measured_do();

    @Message
    String quality_not_judged();

    @Message
    String quality_api();

    @Message
    String quality_answers_title();

    @Message
    String quality_answers_how(int entries);

    @Message
    String quality_part(String name);

    @Message
    String quality_first();

    @Message
    String quality_first_means();

    @Message
    String quality_first_three();

    @Message
    String quality_first_three_means();

    @Message
    String quality_unknown();

    @Message
    String quality_unknown_means();

    @Message
    String quality_ordinary();

    @Message
    String quality_ordinary_means();

    @Message
    String quality_of_lines(String lines);

    @Message
    String quality_rank();

    @Message
    String quality_rank_means();

    @Message
    String quality_interval();

    @Message
    String quality_scores_title();

    @Message
    String quality_scores_how();

    @Message
    String quality_scores_off(int points);

    @Message
    String quality_said();

    @Message
    String quality_right();

    @Message
    String quality_count();

    @Message
    String quality_band(int from, int to);

    @Message
    String quality_kinds_title();

    @Message
    String quality_kinds_how();

    @Message
    String quality_text();

    @Message
    String quality_kind(String name);

    @Message
    String quality_language(String name);

    @Message
    String quality_of(int cases);

    @Message
    String quality_speed_title();

    @Message
    String quality_speed_how(int entries);

    @Message
    String quality_typical();

    @Message
    String quality_slow();

    @Message
    String quality_line();

    @Message
    String quality_line_means();

    @Message
    String quality_log(int lines);

    @Message
    String quality_log_means();

    @Message
    String quality_build();

    @Message
    String quality_build_means();

    @Message
    String quality_scan();

    @Message
    String quality_scan_means(String looped, String times);

    @Message
    String quality_ms(String figure);

    @Message
    String quality_lines(String figure);

    @Message
    String quality_set_title();

    @Message
    String quality_set_is();

    @Message
    String quality_set_is_not(String texts);
}
