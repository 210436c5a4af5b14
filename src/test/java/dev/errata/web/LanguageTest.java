package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | CHINESE",
                "zh-TW | CHINESE",
                "fr,zh;q=0.5 | CHINESE",
                "en-GB,zh;q=0.9 | ENGLISH",
                "zh;q=0.3,en;q=0.7 | ENGLISH",
                "fr | ENGLISH",
                ";;;=garbage | ENGLISH"
            })
    void isTheBestThatTheBrowserAccepts(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @Test
    void saysWhatIsTranslatedWithoutAMark() {
        var said = Language.CHINESE.say(new Localized("disk full", "磁盘已满"));

        assertThat(said).isEqualTo(new Said("磁盘已满", ""));
    }

    @Test
    void marksWhatIsNotTranslated() {
        var said = Language.CHINESE.say(new Localized("disk full", ""));

        assertThat(said).isEqualTo(new Said("disk full", "en"));
    }

    @Test
    void marksChineseForAnEnglishReaderWhereThereIsNoEnglish() {
        var said = Language.ENGLISH.say(new Localized("", "磁盘已满"));

        assertThat(said).isEqualTo(new Said("磁盘已满", "zh-Hans"));
    }

    @Test
    void doesNotMarkSilence() {
        assertThat(Language.CHINESE.say(Localized.NONE).foreign()).isFalse();
    }
}
