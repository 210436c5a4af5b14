package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say of the life of an entry; the words are in {@code messages/lf_en.properties} and {@code
 * messages/lf_zh.properties}.
 */
@MessageBundle("lf")
interface LifeMessages {

    // What a document says

    @Message
    String field(String key);

    @Message
    String change(String kind);

    @Message
    String difference_none();

    // History

    @Message
    String history_title(String id);

    @Message
    String history_heading();

    @Message
    String history_retired();

    @Message
    String history_successor();

    @Message
    String history_done(String token);

    @Message
    String difference_of(int from, int to);

    @Message
    String compare_from();

    @Message
    String compare_to();

    @Message
    String compare();

    @Message
    String reason();

    @Message
    String restore(int number);

    @Message
    String revision_act(String act, String about);

    @Message
    String revision_words(String words);

    @Message
    String restore_how();

    @Message
    String revisions();

    @Message
    String what_it_changed();

    @Message
    String against_now();

    @Message
    String acts();

    @Message
    String confirm();

    @Message
    String confirm_how();

    @Message
    String retire();

    @Message
    String retire_successor();

    @Message
    String retire_go();

    @Message
    String retire_how();

    @Message
    String to_history();

    @Message
    String edit_entry();

    @Message
    String retired_title();

    @Message
    String retired_what();

    @Message
    String retired_why();

    @Message
    String retired_next();

    // Drafts

    @Message
    String draft_title(String entry);

    @Message
    String draft_path();

    @Message
    String draft_kind(String token);

    @Message
    String draft_state(String token);

    @Message
    String draft_version(int version);

    @Message
    String draft_saved(String name);

    @Message
    String draft_base(int base);

    @Message
    String draft_done(String token);

    @Message
    String draft_reason();

    @Message
    String save();

    @Message
    String draft_edit();

    @Message
    String draft_submit();

    @Message
    String draft_withdraw();

    @Message
    String draft_approve();

    @Message
    String draft_unseen();

    @Message
    String draft_difference(int base);

    @Message
    String draft_all();

    @Message
    String draft_review();

    @Message
    String lint_title();

    @Message
    String comments_title();

    @Message
    String comments_none();

    @Message
    String comment_place();

    @Message
    String comment_whole();

    @Message
    String comment_words();

    @Message
    String comment_go();

    @Message
    String approved_by(String name, int version);

    @Message
    String approval_void();

    // Merging

    @Message
    String merge_title(int latest);

    @Message
    String merge_what();

    @Message
    String merge_theirs(int from, int to);

    @Message
    String merge_choose();

    @Message
    String merge_clean();

    @Message
    String merge_go();

    @Message
    String merge_base();

    @Message
    String merge_mine();

    @Message
    String merge_their();

    @Message
    String merge_nothing();

    @Message
    String merge_take();

    // Told of change

    @Message
    String since_title(int count);

    @Message
    String since(String kind);

    @Message
    String since_what();

    @Message
    String changed_answers(int count);

    @Message
    String changed_answer(int number);

    // Conflicts of files and editors

    @Message
    String conflict_title(String entry);

    @Message
    String conflict_path();

    @Message
    String conflict_heading();

    @Message
    String conflict_what();

    @Message
    String conflict_difference(int revision);

    @Message
    String conflict_settle();

    @Message
    String conflict_choose();

    @Message
    String conflict_mine();

    @Message
    String conflict_their();

    @Message
    String conflict_take();

    @Message
    String conflict_merged();

    @Message
    String conflict_editor();

    @Message
    String conflict_file();
}
