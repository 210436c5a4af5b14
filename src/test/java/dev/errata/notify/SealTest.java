package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        var sealed = seal("key").seal("a secret ü", "t1 url");

        assertThat(sealed).doesNotContain("secret");
        assertThat(seal("key").open(sealed, "t1 url")).contains("a secret ü");
        assertThat(seal("key").seal("a secret ü", "t1 url")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherPlaceWithAnotherKeyOrThatWasChanged() {
        var sealed = seal("key").seal("a secret", "t1 url");
        char last = sealed.charAt(sealed.length() - 4);
        var changed = sealed.substring(0, sealed.length() - 4)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 3);

        assertThat(seal("key").open(sealed, "t2 url")).isEmpty();
        assertThat(seal("other").open(sealed, "t1 url")).isEmpty();
        assertThat(seal("key").open(changed, "t1 url")).isEmpty();
        assertThat(seal("key").open("", "t1 url")).isEmpty();
        assertThat(seal("key").open(sealed.substring(0, 12), "t1 url")).isEmpty();
    }

    @Test
    void theKeyIsItsOwnersAlone() throws IOException {
        seal("key").seal("a secret", "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("deep/key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsNotReplaced() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/key"), "not a key");

        assertThatThrownBy(() -> seal("key").seal("a secret", "x")).isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("deep/key")).hasContent("not a key");
    }

    private Seal seal(String name) {
        return new Seal(folder.resolve("deep").resolve(name));
    }
}
