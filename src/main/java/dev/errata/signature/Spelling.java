package dev.errata.signature;

/** Writes text so that a regex takes it as it is. */
final class Spelling {

    private static final String MEANING = "\\.[]{}()*+?^$|";

    private Spelling() {}

    static String of(String text) {
        var spelt = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MEANING.indexOf(c) >= 0) {
                spelt.append('\\').append(c);
            } else if (c == '\t') {
                spelt.append("\\t");
            } else {
                spelt.append(c);
            }
        }
        return spelt.toString();
    }
}
