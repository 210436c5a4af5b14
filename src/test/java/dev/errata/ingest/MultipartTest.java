package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.wire.UnreadableBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final String FORM = """
            --cut
            Content-Disposition: form-data; name="file"; filename="a.log"
            Content-Type: text/plain

            one
            --cut not a boundary? it is one by the rules, so senders choose others
            two

            --cut
            Content-Disposition: form-data; name="note"

            ci
            --cut--
            """.replace("--cut not", "--kut not").replace("\n", "\r\n");

    @Test
    void aFileIsWhatStandsBetweenItsHeadersAndTheBoundary() throws Exception {
        assertThat(contents(FORM, "cut"))
                .containsExactly(
                        "one\r\n--kut not a boundary? it is one by the rules, so senders choose others\r\ntwo\r\n");
    }

    @Test
    void whereNoPartIsAFileAllAreTaken() throws Exception {
        assertThat(contents(FORM.replace("; filename=\"a.log\"", ""), "cut"))
                .hasSize(2)
                .contains("ci");
    }

    @Test
    void theBoundaryStandsInTheContentType() {
        assertThat(Multipart.boundary("multipart/form-data; boundary=cut")).contains("cut");
        assertThat(Multipart.boundary("Multipart/Form-Data; charset=x; Boundary=\"a b\"; y=z"))
                .contains("a b");
        assertThat(Multipart.boundary("multipart/form-data; boundary=cut; x=y")).contains("cut");
        assertThat(Multipart.boundary("multipart/form-data")).isEmpty();
        assertThat(Multipart.boundary("multipart/form-data; boundary=")).isEmpty();
        assertThat(Multipart.boundary("text/plain; boundary=cut")).isEmpty();
    }

    @Test
    void aFormWithoutPartsIsRefused() {
        for (var body : List.of("", "--cut--", "--cut", "nothing of it", "--cut\r\n\r\nno end")) {
            assertThatThrownBy(() -> contents(body, "cut")).isInstanceOf(UnreadableBody.class);
        }
    }

    @Test
    void damageIsTakenOrRefused() {
        var random = new Random(7);
        for (int turn = 0; turn < 2_000; turn++) {
            var body = FORM.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 6; i++) {
                body[random.nextInt(body.length)] = (byte) "-\r\nct:".charAt(random.nextInt(6));
            }
            try {
                for (var part : Multipart.logs(body, "cut")) {
                    assertThat(part.from()).isLessThanOrEqualTo(part.to());
                    assertThat(part.to()).isLessThanOrEqualTo(body.length);
                }
            } catch (UnreadableBody e) {
                assertThat(e.why()).isNotBlank();
            }
        }
    }

    private static List<String> contents(String form, String boundary) throws UnreadableBody {
        var body = form.getBytes(StandardCharsets.UTF_8);
        return Multipart.logs(body, boundary).stream()
                .map(part -> new String(part.body(body), StandardCharsets.UTF_8))
                .toList();
    }
}
