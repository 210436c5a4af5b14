package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.Pointer;

/** The Chinese texts. */
final class TranslationRules {

    private final Sheet sheet;

    private TranslationRules(Sheet sheet) {
        this.sheet = sheet;
    }

    static void check(Sheet sheet) {
        var rules = new TranslationRules(sheet);
        rules.chinese(sheet.json(), "", "signature_zh");
        rules.chinese(sheet.json(), "", "root_cause_zh");
        rules.list("workarounds");
        rules.list("dead_ends");
        var checks = sheet.json().path("checks");
        for (int i = 0; i < checks.size(); i++) {
            rules.chinese(checks.get(i), Pointer.to("checks", i), "name_zh");
        }
    }

    private void list(String english) {
        var key = english + "_zh";
        var list = sheet.json().path(key);
        if (!list.isArray()) {
            return;
        }
        int wanted = sheet.json().path(english).size();
        if (list.size() != wanted) {
            sheet.note(
                    Rule.ZH_COUNT,
                    Pointer.to(key),
                    key + " has " + list.size() + " items, " + english + " has " + wanted + ".",
                    "Translate each action in the order of " + english
                            + "; write \"\" where a translation is missing.");
        }
        for (int i = 0; i < list.size(); i++) {
            text(list.get(i), Pointer.to(key, i), key + " " + (i + 1));
        }
    }

    private void chinese(JsonNode object, String pointer, String key) {
        text(object.path(key), Pointer.below(pointer, key), key);
    }

    private void text(JsonNode value, String pointer, String name) {
        if (value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().codePoints().noneMatch(TranslationRules::han)) {
            sheet.note(
                    Rule.ZH_NOT_CHINESE,
                    pointer,
                    name + " has no Chinese character: " + Sheet.quoted(value.textValue()),
                    "Translate it, or leave it out until somebody does.");
        }
    }

    private static boolean han(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
