package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say of imports; the words are in {@code messages/im_en.properties} and {@code messages/im_zh.properties}. */
@MessageBundle("im")
interface ImportMessages {

    @Message
    String footer_import();

    @Message
    String import_title();

    @Message
    String import_what();

    @Message
    String import_file();

    @Message
    String import_file_hint();

    @Message
    String import_format();

    @Message
    String import_format_of(String format);

    @Message
    String import_licence();

    @Message
    String import_licence_hint();

    @Message
    String import_source();

    @Message
    String import_try();

    @Message
    String import_try_hint();

    @Message
    String import_fault(String token);

    @Message
    String job_title(String name);

    @Message
    String job_running(int done, int all);

    @Message
    String job_progress();

    @Message
    String job_refresh();

    @Message
    String job_reload();

    @Message
    String job_failed();

    @Message
    String job_dry();

    @Message
    String job_into(String into);

    @Message
    String job_again();

    @Message
    String take_drafts(int count);

    @Message
    String take_publish(int count);

    @Message
    String take_hint();

    @Message
    String report_totals();

    @Message
    String report_fate(String fate);

    /** Why something of an entry was lost, by the kind of loss. */
    @Message
    String loss(String code, String reason);

    /** What keeps a thing from being taken, by the kind of hindrance. */
    @Message
    String hindrance(String code, String reason);

    @Message
    String report_conflicts();

    @Message
    String report_refused();

    @Message
    String report_entries();

    @Message
    String report_entries_more(int count);

    @Message
    String report_lost();

    @Message
    String report_lost_what();

    @Message
    String report_found();

    @Message
    String report_found_what();

    @Message
    String report_passed(int count);

    @Message
    String report_unlicensed(int count);

    @Message
    String report_more(int count);

    @Message
    String column_entry();

    @Message
    String column_place();

    @Message
    String column_why();

    @Message
    String column_mend();

    @Message
    String column_times();

    @Message
    String column_field();

    @Message
    String column_rule();

    @Message
    String column_example();

    // Where an entry comes from

    @Message
    String provenance();

    @Message
    String provenance_licence();

    @Message
    String provenance_author();

    @Message
    String provenance_format();

    @Message
    String provenance_id();
}
