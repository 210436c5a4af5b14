package dev.errata.wire;

import static dev.errata.wire.Recorded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.errata.event.Severity;
import dev.errata.wire.Decoded.BadRecord;
import dev.errata.wire.LogRecord.Emitter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SniffedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'msg':'one'},{'msg':'two'}]",
                "[{'msg':'one'}\n,{'msg':'two'}\n]",
                "{'msg':'one'}\n{'msg':'two'}",
                "{'msg':'one'}\r\n\r\n{'msg':'two'}\r\n",
                "{'msg':'one'}{'msg':'two'}",
                "{'msg':'one'},{'msg':'two'},",
                "{'msg':'one'}\0{'msg':'two'}\0",
                "  \n {\n  'msg': 'one'\n}\n{\n  'msg': 'two'\n}",
                "\ufeff{'msg':'one'}\n{'msg':'two'}",
                "['one','two']",
                "[[1795207300.5,{'msg':'one'}],[1795207300.5,{'msg':'two'}]]",
                "one\ntwo",
                "\ufeffone\r\n  \r\ntwo\r\n",
            })
    void findsTheRecordsHoweverTheyAreStrungTogether(String body) throws UnreadableBody {
        var decoded = decode(body.replace('\'', '"'));

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.bad()).isEmpty();
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws UnreadableBody {
        var decoded = decode("""
                {"msg":"one"}
                {"msg":"broken
                {"msg":"two"}
                {"msg":}
                {"msg":"three"}
                not JSON at all
                {"msg":"four"}
                {"msg":"cut o""");

        assertThat(texts(decoded)).containsExactly("one", "two", "three", "four");
        assertThat(decoded.bad()).extracting(BadRecord::index).containsExactly(1, 3, 5, 7);
        assertThat(decoded.bad())
                .allSatisfy(bad -> assertThat(bad.why()).endsWith(".").doesNotContain("broken", "cut o"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'msg':'one'}{'msg':x}{'msg':'two'}",
                "[{'msg':'one'},{'msg':x},{'msg':'two'}]",
                "[{'msg':'one'},17,{'msg':'two'}]",
                "[{'msg':'one'},null,{'msg':'two'}]",
                "{'msg':'one'}{}{'msg':'two'}",
                "[{'msg':'one'},{'a':[{'b':}]},\n{'msg':'two'}]",
            })
    void aBrokenObjectCostsOnlyItself(String body) throws UnreadableBody {
        var decoded = decode(body.replace('\'', '"'));

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.bad()).extracting(BadRecord::index).containsExactly(1);
    }

    @Test
    void aTruncatedArrayLosesNoMoreThanItsEnd() throws UnreadableBody {
        var decoded = decode("[{\"msg\":\"one\"},{\"msg\":\"two\"},{\"ms");

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.bad()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] no such file",
                "[2026-11-20 20:41:41] oops",
                "{main} thrown in a.php on line 3",
                "[[ -f x ]]: not found"
            })
    void textMayStartLikeJson(String line) throws UnreadableBody {
        assertThat(texts(decode(line + "\nmore"))).containsExactly(line, "more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"msg\": \"cut", "{\"msg\" \"one\"}", "[{\"msg\"", "{}", "[{}]"})
    void whatMeansToBeJsonAndIsNotIsUnreadable(String body) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> decode(body));
    }

    @Test
    void theContentTypeMayDecideThatItMeansToBeJson() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Sniffed.of(utf8("{main}"), "application/json", Assumed.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[]", "\ufeff"})
    void nothingHoldsNoRecords(String body) throws UnreadableBody {
        assertThat(decode(body)).isEqualTo(new Decoded(List.of(), List.of()));
    }

    @Test
    void whatIsNotUtf8LosesOnlyTheCharacters() throws UnreadableBody {
        byte[] body = "{\"msg\":\"caf\u00e9\"}\n{\"msg\":\"two\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(texts(Sniffed.of(body, "", Assumed.NOTHING))).containsExactly("caf\ufffd", "two");
    }

    @Test
    void otherEncodingsAreReadWhereTheyAreNamed() throws UnreadableBody {
        byte[] gbk = "支付网关连接失败".getBytes(Charset.forName("GBK"));
        byte[] marked = "\ufeff支付网关连接失败".getBytes(StandardCharsets.UTF_16LE);

        assertThat(texts(Sniffed.of(gbk, "text/plain; charset=\"GBK\"", Assumed.NOTHING)))
                .containsExactly("支付网关连接失败");
        assertThat(texts(Sniffed.of(marked, "text/plain", Assumed.NOTHING))).containsExactly("支付网关连接失败");
        assertThat(texts(Sniffed.of(utf8("支付"), "text/plain; charset=klingon", Assumed.NOTHING)))
                .containsExactly("支付");
    }

    @Test
    void nestingHasAnEnd() throws UnreadableBody {
        var decoded = decode("{\"msg\":\"one\"}\n{\"a\":" + "[".repeat(100_000) + "\n{\"msg\":\"two\"}");

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.bad().getFirst().why()).contains("nested");
    }

    @Test
    void numbersMayBeHuge() throws UnreadableBody {
        var decoded = decode("{\"msg\":\"one\",\"time\":1e999999999,\"level\":" + "9".repeat(500) + "}\n{\"msg\":"
                + "9".repeat(5_000) + "}\n{\"msg\":\"two\",\"ts\":-5,\"level\":-1e300}");

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.records())
                .allSatisfy(record -> assertThat(record.time()).isEmpty());
        assertThat(decoded.bad()).hasSize(1);
    }

    @Test
    void textsAreMadeStorable() throws UnreadableBody {
        assertThat(texts(decode("{\"msg\":\"a\\u0000b \\ud83d c \\ude00 \\ud83d\\ude00 d\\r\\ne\\rf\"}")))
                .containsExactly("a\ufffdb \ufffd c \ufffd \ud83d\ude00 d\ne\nf");
    }

    @Test
    void aTextIsCutAtItsLimitInWholeCharacters() throws UnreadableBody {
        String text = texts(decode("{\"msg\":\"a" + "\ud83d\ude00".repeat(100_000) + "\"}"))
                .getFirst();

        assertThat(utf8(text).length).isBetween(RecordText.MOST_BYTES - 4, RecordText.MOST_BYTES);
        assertThat(text).endsWith("\ud83d\ude00");
    }

    @Test
    void aBodyHasNoMoreRecordsThanMemoryHasRoomFor() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> decode("x\n".repeat(500_001)))
                .withMessageContaining("500000 records");
    }

    @Test
    void aBodyOfNothingButFaultsIsGivenUp() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> decode("{\"msg\":\"one\"}" + "{x}".repeat(100_000)))
                .withMessageContaining("More than 10000");
    }

    @Test
    void aContainersLinesLoseTheirPrefixAndAreJoined() throws UnreadableBody {
        var decoded = decode("""
                2026-11-20T20:41:40.123456789Z stdout F order 4711 accepted
                2026-11-20T20:41:41.000000001Z stderr P {"level":"error","msg":"one
                2026-11-20T20:41:41.000000002Z stdout F between
                2026-11-20T20:41:41.000000003Z stderr P  long
                2026-11-20T20:41:41.000000004Z stderr F  line"}
                2026-11-20T20:41:42Z stderr F \tat a.B.c(B.java:1)
                2026-11-20T20:41:43Z stderr P begun""");

        assertThat(texts(decoded))
                .containsExactly("order 4711 accepted", "between", "one long line", "\tat a.B.c(B.java:1)", "begun");
        assertThat(decoded.records())
                .extracting(record -> record.emitter().stream())
                .containsExactly("stdout", "stdout", "stderr", "stderr", "stderr");
        assertThat(decoded.records().get(2).severity()).isEqualTo(Severity.ERROR);
        assertThat(decoded.records().get(3).time()).hasToString("Optional[2026-11-20T20:41:42Z]");
    }

    @Test
    void aRequestMaySayWhatItsRecordsDoNot() throws UnreadableBody {
        var assumed = new Assumed(new Emitter("orders", "2.14.0", "web-1"), Severity.WARN);

        var decoded = Sniffed.of(
                utf8("{\"msg\":\"one\"}\n{\"msg\":\"two\",\"app\":\"shop\",\"host\":\"h\",\"level\":\"error\"}"),
                "",
                assumed);

        assertThat(decoded.records().get(0).emitter()).isEqualTo(assumed.emitter());
        assertThat(decoded.records().get(0).severity()).isEqualTo(Severity.WARN);
        assertThat(decoded.records().get(1).emitter().service()).isEqualTo("shop");
        assertThat(decoded.records().get(1).emitter().stream()).isEqualTo("h");
        assertThat(decoded.records().get(1).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void otlpInJsonIsRecognisedOnTheWrongAddress() throws UnreadableBody {
        assertThat(
                        texts(
                                decode(
                                        "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"one\"}}]}]}]}")))
                .containsExactly("one");
    }

    private static Decoded decode(String body) throws UnreadableBody {
        return Sniffed.of(utf8(body), "", Assumed.NOTHING);
    }

    private static List<String> texts(Decoded decoded) {
        return decoded.records().stream().map(LogRecord::text).toList();
    }
}
