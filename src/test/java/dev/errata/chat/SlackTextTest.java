package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {

    @Test
    void readsWhatWasTypedFromTheBlocksExactly() {
        var message = Json.read("""
                {"text":"<@U1> a &lt;init&gt;","blocks":[{"type":"rich_text","elements":[
                {"type":"rich_text_section","elements":[{"type":"user","user_id":"U1"},{"type":"text","text":" look: "},
                {"type":"link","url":"http://java.net","text":"java.net"},{"type":"emoji","name":"fire"}]},
                {"type":"rich_text_preformatted","elements":[{"type":"text","text":"at a.B.<init>(B.java:1)\\n&lt;"}]},
                {"type":"rich_text_section","elements":[{"type":"text","text":"tried: restart"}]}]}]}""").orElseThrow();

        var text = SlackText.of(message);

        assertThat(text).isEqualTo("look: java.net\n```\nat a.B.<init>(B.java:1)\n&lt;```\ntried: restart");
        assertThat(Fences.exact(text)).isEqualTo("at a.B.<init>(B.java:1)\n&lt;\ntried: restart");
    }

    @Test
    void takesMentionsLinksAndEscapesOutOfPlainText() {
        assertThat(SlackText.plain(
                        "<@U1|kb> <!here> <!subteam^S1|@ops> a &lt;b&gt; &amp;lt; <http://x.example|x.example> "
                                + "<https://y.example/z> <#C1|ops> <mailto:a@b.example|a@b.example>"))
                .isEqualTo("a <b> &lt; x.example https://y.example/z ops a@b.example");
    }

    @Test
    void keepsWhatOnlyLooksLikeSlacksNotation() {
        assertThat(SlackText.plain("at a.B.<init>(B.java:1) <generated> List<String> <unknown@host>"))
                .isEqualTo("at a.B.<init>(B.java:1) <generated> List<String> <unknown@host>");
    }

    @Test
    void readsAlarmsThatProgramsPost() {
        var message = Json.read("""
                {"text":"ALARM","attachments":[{"fallback":"f","text":"disk full"},{"fallback":"OOM &amp; killed"}]}""").orElseThrow();

        assertThat(SlackText.of(message)).isEqualTo("ALARM\ndisk full\nOOM & killed");
    }
}
