package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say on which entries are written; the words are in {@code messages/ed_en.properties} and {@code
 * messages/ed_zh.properties}.
 */
@MessageBundle("ed")
interface EditorMessages {

    @Message
    String title();

    @Message
    String title_edit();

    @Message
    String title_new();

    @Message
    String title_unknown();

    @Message
    String saved_by(String who);

    @Message
    String not_saved();

    @Message
    String made_from(int revision);

    @Message
    String state(String state);

    @Message
    String to_draft();

    @Message
    String to_entry();

    @Message
    String done(String token);

    @Message
    String unsaved();

    @Message
    String unsaved_take();

    @Message
    String unsaved_drop();

    @Message
    String near();

    @Message
    String clash_published(String who, int revision);

    @Message
    String clash_saved(String who);

    @Message
    String clash_what();

    @Message
    String clash_mine();

    @Message
    String clash_theirs();

    @Message
    String clash_mine_all();

    @Message
    String clash_theirs_all();

    @Message
    String clash_merge();

    @Message
    String part(String name);

    @Message
    String field(String key);

    @Message
    String row(String list, int number);

    @Message
    String word(String key, String word);

    @Message
    String row_up();

    @Message
    String row_down();

    @Message
    String row_remove();

    @Message
    String row_more();

    @Message
    String row_add(String list);

    @Message
    String tie_find();

    @Message
    String tie_search();

    @Message
    String tie_take();

    @Message
    String tie_none();

    @Message
    String unknown();

    @Message
    String json();

    @Message
    String json_what();

    @Message
    String json_take();

    @Message
    String form_take();

    @Message
    String json_place(int line, int column);

    @Message
    String save();

    @Message
    String submit();

    @Message
    String publish();

    @Message
    String check();

    @Message
    String findings(long errors, int all);

    @Message
    String findings_none();

    @Message
    String lab();

    @Message
    String lab_blank();

    @Message
    String lab_cost(String work, String budget);

    @Message
    String lab_benign(int hits, int lines);

    @Message
    String lab_benign_shown();

    @Message
    String lab_refused(int at);

    @Message
    String lab_overlaps();

    @Message
    String lab_samples();

    @Message
    String lab_verdict(boolean expected, boolean hit);

    @Message
    String lab_pasted();

    @Message
    String lab_hit(boolean hit);

    @Message
    String lab_proposed();

    @Message
    String lab_use();

    @Message
    String lab_more();

    @Message
    String lab_paste();

    @Message
    String lab_try();

    @Message
    String lab_keep();

    @Message
    String lab_picks();

    @Message
    String lab_pick();

    @Message
    String pick_origin(String origin);

    @Message
    String rehearsal();

    @Message
    String rehearsal_looked(int others, int ofOthers, int recent, int ofRecent);

    @Message
    String rehearsal_cut(long seconds);

    @Message
    String rehearsal_calm();

    @Message
    String rehearsal_others();

    @Message
    String rehearsal_recent();

    @Message
    String shift(String kind);

    @Message
    String shift_from();

    @Message
    String shift_nobody();

    @Message
    String rehearse();

    @Message
    String begin_entry();

    @Message
    String edit_entry();

    @Message
    String worklists();

    @Message
    String worklists_what();

    @Message
    String worklists_none();

    @Message
    String worklist(String kind, String about);

    @Message
    String worklist_next(String kind, String about);

    @Message
    String worklist_mend();

    @Message
    String worklist_cut(int shown, int all);

    @Message
    String worklist_api();
}
