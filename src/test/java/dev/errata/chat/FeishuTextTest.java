package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeishuTextTest {

    @Test
    void mentionsAreLeftOut() {
        assertThat(FeishuText.of("text", text("@_user_1 MISCONF Redis @_all"))).contains("MISCONF Redis");
    }

    @Test
    void whatIsFencedIsExactAndTheRestIsNot() {
        assertThat(FeishuText.of("text", text("@_user_1 救命 ```\n  MISCONF\n  at x\n``` 谢谢")))
                .contains("  MISCONF\n  at x");
    }

    @Test
    void whatWasTriedIsKeptBelowTheCode() {
        assertThat(FeishuText.of("text", text("look: ```MISCONF```\ntried: restart; flushall")))
                .contains("MISCONF\ntried: restart; flushall");
    }

    @Test
    void aPostsBlocksOfCodeAreWhatCounts() {
        var post = """
                {"title":"","content":[[{"tag":"at","user_id":"@_user_1"},{"tag":"text","text":"what is "}],
                [{"tag":"code_block","language":"JAVA","text":"a\\n\\tb\\n"}],[{"tag":"text","text":"tried: c"}]]}""";

        assertThat(FeishuText.of("post", post)).contains("a\n\tb\ntried: c");
    }

    @Test
    void aPostWithoutCodeIsReadLineByLine() {
        var post = """
                {"zh_cn":{"title":"","content":[[{"tag":"text","text":"one "},{"tag":"a","text":"two","href":"x"}],[{"tag":"img"}],[{"tag":"text","text":"three"}]]}}""";

        assertThat(FeishuText.of("post", post)).contains("one two\n\nthree");
    }

    @Test
    void picturesSayNothing() {
        assertThat(FeishuText.of("image", "{\"image_key\":\"x\"}")).isEmpty();
        assertThat(FeishuText.of("text", "not json")).isEmpty();
        assertThat(FeishuText.of("post", "{}")).contains("");
    }

    private static String text(String text) {
        return Json.object().put("text", text).toString();
    }
}
