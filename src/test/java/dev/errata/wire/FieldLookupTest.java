package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import dev.errata.wire.LogRecord.Emitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLookupTest {

    private static final String TRACE = "java.lang.RuntimeException: no stock\n\tat a.B.c(B.java:1)\nCaused by: x.Y: z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'message':'b','body':'a','msg':'c'}               | a
                    {'msg':'b','log':'c','message':'a'}                | a
                    {'log':'a\\n','MESSAGE':'b'}                       | a
                    {'MESSAGE':'a','event':'b'}                        | a
                    {'event':'a','level':'info'}                       | a
                    {'line':'a'}                                       | a
                    {'textPayload':'a','severity':'ERROR'}             | a
                    {'jsonPayload':{'message':'a','x':1}}              | a
                    {'message':{'msg':'a'}}                            | a
                    {'message':'  ','msg':'a'}                         | a
                    {'message':42}                                     | 42
                    {'log':{'level':'error'},'message':'a'}            | a
                    {'event':{'dataset':'x'},'message':'a'}            | a
                    {'fields':{'message':'a'},'target':'x'}            | a
                    {'short_message':'a','full_message':'a b c'}       | a b c
                    {'x':1,'y':{'z':[true,0.5]}}                       | {'x':1,'y':{'z':[true,0.5]}}
                    {'message':{'x':1},'y':2}                          | {'x':1}
                    {'body':[1,2]}                                     | [1,2]
                    {'message':''}                                     | ''
                    {'log':'{\\'msg\\':\\'a\\'}\\n','stream':'stderr'} | a
                    {'log':'{\\'x\\':1}'}                              | {'x':1}
                    {'log':'{not JSON}'}                               | {not JSON}
                    """)
    void theTextIsTakenFromTheRightField(String json, String text) throws UnreadableBody {
        assertThat(read(json).text())
                .isEqualTo(text.replace('\'', '"').strip().equals("\"\"") ? "" : text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    OpenTelemetry | 'exception.stacktrace':§
                    ECS dotted    | 'error.stack_trace':§,'error.type':'java.lang.RuntimeException'
                    ECS nested    | 'error':{'stack_trace':§,'message':'no stock'}
                    logstash      | 'stack_trace':§
                    log4j         | 'exception':{'stacktrace':§,'exception_class':'java.lang.RuntimeException'}
                    winston       | 'stack':§
                    pino          | 'err':{'type':'RuntimeException','message':'no stock','stack':§}
                    logback       | 'stacktrace':§
                    quarkus       | 'stackTrace':§
                    serilog       | '@x':§
                    python        | 'exc_info':§
                    """)
    void aTraceInItsOwnFieldIsAppended(String logger, String field) throws UnreadableBody {
        String trace = JsonTree.compact(TRACE + "\n");

        var record = read("{'message':'order failed'," + field.replace("§", trace) + "}");

        assertThat(record.text()).as(logger).isEqualTo("order failed\n" + TRACE);
    }

    @Test
    void aTraceIsNotSaidTwice() throws UnreadableBody {
        String trace = JsonTree.compact(TRACE);
        String whole = JsonTree.compact("order failed\n" + TRACE);

        assertThat(read("{'message':" + whole + ",'stack_trace':" + trace + "}").text())
                .isEqualTo("order failed\n" + TRACE);
        assertThat(read("{'message':'java.lang.RuntimeException: no stock','stack_trace':" + trace + "}")
                        .text())
                .isEqualTo(TRACE);
        assertThat(read("{'stack_trace':" + trace + "}").text()).isEqualTo(TRACE);
    }

    @Test
    void aTraceThatDoesNotSayWhatWasThrownIsExplained() throws UnreadableBody {
        var record = read("""
                {'message':'m','exception.type':'KeyError','exception.message':'id','exception.stacktrace':'  File \\'a.py\\', line 1'}""");

        assertThat(record.text()).isEqualTo("m\nKeyError: id\n  File \"a.py\", line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'msg':'m','error':'dial tcp: refused'}                          | m#dial tcp: refused
                    {'msg':'m: dial tcp: refused','error':'dial tcp: refused'}       | m: dial tcp: refused
                    {'msg':'m','err':{'type':'E','message':'why'}}                   | m#E: why
                    {'errorType':'E','errorMessage':'why','stackTrace':['  a','b ']} | E: why#  a#b
                    {'msg':'m','error':'null','exc_info':'None'}                     | m
                    {'msg':'m','stack':'prod','trace':'4bf92f3577b34da6'}                | m
                    {'msg':'m','exception':'KeyError'}                              | m#KeyError
                    {'msg':'m','error':false}                                        | m
                    """)
    void whatWasThrownWithoutATraceIsAppended(String json, String text) throws UnreadableBody {
        assertThat(read(json).text()).isEqualTo(text.replace('#', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'service.name':'a','service.version':'1','app':'b'}                          | a | 1 | ''
                    {'service':{'name':'a','version':'1'}}                                        | a | 1 | ''
                    {'service':'a','version':'1','host':'h'}                                      | a | 1 | h
                    {'version':'1','host':'h'}                                                    | '' | '' | h
                    {'version':'1.1','short_message':'m','_app':'x','service':'a','host':'h'}     | a | '' | h
                    {'application':'a','hostname':'h','file':'/f'}                                | a | '' | h /f
                    {'PROGRAM':'a','HOST':'h','FILE_NAME':'/f'}                                   | a | '' | h /f
                    {'_service':'a','short_message':'m','_file':'/f','host':'h'} | a | '' | h /f
                    {'logger':'a','tag':'t','stream':'stdout'}                                    | '' | '' | stdout t
                    {'host':{'name':'h'},'log':{'file':{'path':'/f'}}}                            | '' | '' | h /f
                    {'kubernetes':{'pod_name':'p','container_name':'c','docker_id':'d'}}          | c | '' | p d
                    {'kubernetes':{'labels':{'app.kubernetes.io/name':'a','app':'b'}}}            | a | '' | ''
                    {'resource':{'service.name':'a','k8s.pod.name':'p'},'attributes':{'tag':'t'}} | a | '' | p t
                    {'log':'{\\'service\\':\\'a\\'}','container_id':'c','stream':'stderr'}        | a | '' | c stderr
                    """)
    void whoWroteIsFound(String json, String service, String version, String stream) throws UnreadableBody {
        assertThat(read(json).emitter()).isEqualTo(new Emitter(service, version, stream));
    }

    @Test
    void longStreamsStayApart() throws UnreadableBody {
        String file = "/var/log/" + "a".repeat(300);

        String one = read("{'file':'" + file + "1'}").emitter().stream();
        String two = read("{'file':'" + file + "2'}").emitter().stream();

        assertThat(one).hasSizeLessThanOrEqualTo(200).isNotEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'msg':'m','level':'error'}                                             | ERROR
                    {'log.level':'warn','msg':'m'}                                          | WARN
                    {'log':{'level':'fatal'},'msg':'m'}                                     | FATAL
                    {'msg':'2026-11-20 20:41:41 ERROR oops'}                                | ERROR
                    {'msg':'2026-11-20 20:41:41 ERROR oops','level':'info'}                 | INFO
                    {'msg':'2026-11-20 20:41:41 ERROR oops','PRIORITY':'6'}                 | ERROR
                    {'msg':'2026-11-20 20:41:41 INFO  fine','severity':'err'}               | INFO
                    {'msg':'INFO: task java:17 blocked for more than 120 s','PRIORITY':'3'} | ERROR
                    {'msg':'ERROR oops','PRIORITY':'notice'}                                | ERROR
                    {'PRIORITY':'3','level':'whatever','msg':'2026-11-20 20:41:41 INFO fine'} | INFO
                    {'msg':'m','PRIORITY':'3'}                                              | ERROR
                    {'log':'{\\'level\\':50,\\'msg\\':\\'m\\'}'}                            | ERROR
                    {'msg':'m','level':'whatever','severity':'crit'}                        | FATAL
                    {'msg':'m'}                                                             | UNKNOWN
                    """)
    void theSeverityIsFound(String json, Severity severity) throws UnreadableBody {
        assertThat(read(json).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'@timestamp':'2026-11-20T20:41:41Z','time':1}
                    {'time':1795207301000}
                    {'ts':1795207301.0}
                    {'timestamp':'1795207301'}
                    {'date':'2026-11-20T21:41:41.000+0100'}
                    {'ISODATE':'2026-11-20T20:41:41+00:00'}
                    {'time':'yesterday','ts':1795207301}
                    {'instant':{'epochSecond':1795207301}}
                    {'log':'{\\'time\\':1795207301000}'}
                    {'msg':'2026-11-20T20:41:41Z ERROR oops'}
                    """)
    void theTimeIsFound(String json) throws UnreadableBody {
        assertThat(read(json).time()).hasToString("Optional[2026-11-20T20:41:41Z]");
    }

    private static LogRecord read(String json) throws UnreadableBody {
        return FieldLookup.of(JsonTree.objectIn(json.replace('\'', '"')), Assumed.NOTHING);
    }
}
