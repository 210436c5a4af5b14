package dev.errata.wire;

import static dev.errata.wire.Recorded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.errata.wire.ElasticBulk.Action;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticBulkTest {

    @Test
    void eachActionIsToldInItsOrder() throws UnreadableBody {
        var bulk = bulk("""
                {'index':{'_index':'logs','_id':'1','_type':'_doc'}}
                {'message':'one'}

                {'create':{}}
                {'message':'two'}
                {'delete':{'_id':'3'}}
                {'update':{'_id':'4'}}
                {'doc':{'message':'four'}}
                {'update':{'_id':'5'}}
                {'script':{'source':'x'}}
                {'create':{}}
                {'message':'six'}""");

        assertThat(bulk.actions())
                .containsExactly(
                        done("index", "logs", "1"),
                        done("create", "orders", ""),
                        done("delete", "orders", "3"),
                        done("update", "orders", "4"),
                        done("update", "orders", "5"),
                        done("create", "orders", ""));
        assertThat(bulk.decoded().records()).extracting(LogRecord::text).containsExactly("one", "two", "four", "six");
        assertThat(bulk.decoded().bad()).isEmpty();
    }

    @Test
    void aBadDocumentIsTheFaultOfItsAction() throws UnreadableBody {
        var bulk = bulk("""
                {'create':{}}
                {'message':'one'
                {'create':{}}
                {'message':'two'}
                what is this
                {'create':{'_id':7}}
                17
                {'create':{}}""");

        assertThat(bulk.actions())
                .extracting(action -> action.fault().isPresent())
                .containsExactly(true, false, true, true, true);
        assertThat(bulk.actions().get(3).id()).isEqualTo("7");
        assertThat(bulk.decoded().records()).extracting(LogRecord::text).containsExactly("two");
        assertThat(bulk.decoded().bad()).extracting(Decoded.BadRecord::index).containsExactly(0, 2, 3, 4);
    }

    @Test
    void nothingHoldsNoActions() throws UnreadableBody {
        assertThat(bulk("\n").actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oops", "{'message':'one'}\n{'message':'two'}", "[]"})
    void aBodyWithoutActionsIsUnreadable(String body) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> bulk(body));
    }

    private static ElasticBulk bulk(String body) throws UnreadableBody {
        return ElasticBulk.of(utf8(body.replace('\'', '"')), "orders");
    }

    private static Action done(String verb, String index, String id) {
        return new Action(verb, index, id, Optional.empty());
    }
}
