package dev.errata.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say of people: signing in, accounts, tokens, and the record of what was done; the words are in {@code
 * messages/ppl_en.properties} and {@code messages/ppl_zh.properties}.
 */
@MessageBundle("ppl")
interface PeopleMessages {

    @Message
    String signin_title();

    @Message
    String signin_already(String name);

    @Message
    String signin_go_on();

    @Message
    String signin_trouble(String trouble, long seconds, String provider);

    @Message
    String signin_by(String provider);

    @Message
    String signin_or();

    @Message
    String name();

    @Message
    String password();

    @Message
    String signin_submit();

    @Message
    String signin_how();

    @Message
    String signout();

    @Message
    String account_title();

    @Message
    String account_must_change();

    @Message
    String account_role(String role);

    @Message
    String role_may(String role);

    @Message
    String account_done(String done);

    @Message
    String shown_once();

    @Message
    String token();

    @Message
    String token_fresh(String name);

    @Message
    String password_title();

    @Message
    String password_external();

    @Message
    String password_present();

    @Message
    String password_fresh();

    @Message
    String password_again();

    @Message
    String password_how();

    @Message
    String password_submit();

    @Message
    String tokens_title();

    @Message
    String tokens_what();

    @Message
    String tokens_none();

    @Message
    String token_name();

    @Message
    String token_owner();

    @Message
    String token_scopes();

    @Message
    String token_made();

    @Message
    String token_used();

    @Message
    String token_ends();

    @Message
    String token_ended();

    @Message
    String token_add();

    @Message
    String token_days();

    @Message
    String days(int days);

    @Message
    String never();

    @Message
    String revoke();

    @Message
    String scope(String scope);

    @Message
    String scope_may(String scope);

    @Message
    String sessions_title();

    @Message
    String sessions_none();

    @Message
    String session_client();

    @Message
    String session_here();

    @Message
    String session_made();

    @Message
    String session_used();

    @Message
    String session_end();

    @Message
    String sessions_end_others();

    @Message
    String people_title();

    @Message
    String people_what();

    @Message
    String person_role();

    @Message
    String person_state();

    @Message
    String person_must_change();

    @Message
    String person_disabled();

    @Message
    String person_external();

    @Message
    String person_changed();

    @Message
    String role(String role);

    @Message
    String person_you();

    @Message
    String person_give_role();

    @Message
    String person_reset();

    @Message
    String person_off();

    @Message
    String person_on();

    @Message
    String person_remove();

    @Message
    String person_change();

    @Message
    String person_add();

    @Message
    String person_first_password();

    @Message
    String person_fresh(String name);

    @Message
    String people_done(String done, String about);

    @Message
    String people_tokens();

    @Message
    String people_tokens_none();

    @Message
    String footer_people();

    @Message
    String footer_audit();

    @Message
    String audit_title();

    @Message
    String audit_what();

    @Message
    String audit_broken(long position);

    @Message
    String audit_intact(long records);

    @Message
    String audit_refused();

    @Message
    String audit_actor();

    @Message
    String audit_action();

    @Message
    String audit_object();

    @Message
    String audit_detail();

    @Message
    String audit_when();

    @Message
    String audit_since();

    @Message
    String audit_until();

    @Message
    String audit_filter();

    @Message
    String audit_none();

    @Message
    String audit_export();
}
