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

    // The foot of every page

    @Message
    String footer_pipelines();
}
