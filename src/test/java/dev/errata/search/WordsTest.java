package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void cutsIdentifiersWhereTheyAreJoined() {
        assertThat(terms("java.lang.NullPointerException rdb_last_bgsave_status:err"))
                .containsExactly(
                        "java", "lang", "null", "pointer", "exception", "rdb", "last", "bgsave", "status", "err");
    }

    @Test
    void leavesAnErrorCodeWhole() {
        assertThat(terms("error TS2307 ORA-00942 E0382")).containsExactly("error", "ts2307", "ora", "00942", "e0382");
    }

    @Test
    void meetsTheFormsOfAWordInOne() {
        assertThat(terms("errors error keys key")).containsExactly("error", "error", "key", "key");
    }

    @Test
    void readsChineseAsCharactersAndPairs() {
        assertThat(terms("内存不足")).containsExactly("内", "内存", "存", "存不", "不", "不足", "足");
    }

    @Test
    void saysWhereEachWordStands() {
        var text = "  fork: Cannot allocate";

        var words = Words.of(text);

        assertThat(words)
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("fork", "Cannot", "allocate");
    }

    private static List<String> terms(String text) {
        return Words.of(text).stream().map(Words.Word::term).toList();
    }
}
