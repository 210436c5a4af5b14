package dev.errata.wire;

import static dev.errata.wire.Recorded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.errata.event.Severity;
import dev.errata.wire.LogRecord.Emitter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplunkHecTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event':'one'}{'event':{'msg':'two'}}",
                "{'event':'one'}\n{'event':'{\\'msg\\':\\'two\\'}'}\n",
                "[{'event':'one'},{'event':{'message':{'msg':'two'}}}]",
                "{'event':'one'} {'log':'two'}",
            })
    void eventsAreFoundHoweverTheyAreStrungTogether(String body) throws UnreadableBody {
        assertThat(texts(events(body))).containsExactly("one", "two");
    }

    @Test
    void whatStandsBesideAnEventSaysWhoWroteIt() throws UnreadableBody {
        var records = events("""
                {'time':1795207300.5,'host':'h','source':'/var/log/a.log','sourcetype':'st','event':'one',
                'fields':{'service.name':'orders','severity':'error'}}
                {'time':'1795207300','source':'checkout','event':{'message':'two','service':'shop','level':'warn'}}
                {'source':'checkout','event':'three'}""").records();

        assertThat(records.get(0).emitter()).isEqualTo(new Emitter("orders", "", "h /var/log/a.log st"));
        assertThat(records.get(0).time()).contains(Instant.parse("2026-11-20T20:41:40.500Z"));
        assertThat(records.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(records.get(1).emitter()).isEqualTo(new Emitter("shop", "", "checkout"));
        assertThat(records.get(1).severity()).isEqualTo(Severity.WARN);
        assertThat(records.get(2).emitter().service()).isEqualTo("checkout");
    }

    @Test
    void anEventWithoutTextIsItself() throws UnreadableBody {
        assertThat(texts(events("{'event':{'a':1}}{'event':7}{'event':[1]}"))).containsExactly("{\"a\":1}", "7", "[1]");
    }

    @Test
    void aBrokenOrBlankEventCostsOnlyItself() throws UnreadableBody {
        var decoded = events("{'event':'one'}{'event':}{'event':' '}{}17{'event':'two'}");

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.bad()).extracting(Decoded.BadRecord::index).containsExactly(1, 2, 3, 4);
    }

    @Test
    void nothingHoldsNoEvents() throws UnreadableBody {
        assertThat(events(" \n")).isEqualTo(new Decoded(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oops", "{'event'", "{}", "17"})
    void whatHoldsNotOneEventIsUnreadable(String body) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> events(body));
    }

    @Test
    void rawTextIsOneRecordALine() throws UnreadableBody {
        var address = new Assumed(new Emitter("", "", "web-1"), Severity.UNKNOWN);

        var decoded = SplunkHec.raw(utf8("one\n\n{\"msg\":\"two\"}\n"), address);

        assertThat(texts(decoded)).containsExactly("one", "two");
        assertThat(decoded.records()).extracting(LogRecord::emitter).containsOnly(address.emitter());
    }

    private static Decoded events(String body) throws UnreadableBody {
        return SplunkHec.events(utf8(body.replace('\'', '"')), Assumed.NOTHING);
    }

    private static List<String> texts(Decoded decoded) {
        return decoded.records().stream().map(LogRecord::text).toList();
    }
}
