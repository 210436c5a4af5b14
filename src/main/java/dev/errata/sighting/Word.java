package dev.errata.sighting;

import java.util.regex.Pattern;

/**
 * One word of a wording, and what kind of word it is.
 *
 * @param telling whether another word in its place makes it another error: a class, a code, a state, a deed
 * @param name whether it is written like the name of something
 * @param naming whether what follows is a name
 * @param binding whether what follows says what something is, and so is no name
 */
record Word(String text, boolean telling, boolean name, boolean naming, boolean binding) {

    static final String ANY = "<*>";

    private static final double NAME = 0.34;
    private static final double WORD = 1;
    private static final double NEVER = 1_000;

    private static final Pattern TELLING = Pattern.compile(
            "(?:.*(?:Exception|Error|Failure|Fault|Warning|Refused|Denied|Timeout)|[A-Z][A-Z0-9_-]{2,}|[A-Z]+-?[0-9]+|[0-9]+"
                    + "|not|no|never|none|without|cannot|can't|isn't|already|too|[A-Za-z]{3,}(?:ing|ed)"
                    + "|(?:status|code|errno|error|exit|signal|errcode)=.*)\\p{Punct}*");

    private static final Pattern NAMING = Pattern.compile(
            "(?i)(?:user|username|role|account|owner|group|host|hostname|node|server|database|db|schema|table|relation|view|column"
                    + "|constraint|index|key|field|property|attribute|variable|parameter|option|container|image|pod|service|unit"
                    + "|deployment|namespace|volume|package|module|plugin|class|type|function|method|symbol|file|directory|path|topic"
                    + "|queue|channel|bucket|collection|replica|broker|cluster|job|task|step|stage|target|process|program|command|device"
                    + "|interface|domain|named|called)[:=]?");

    private static final Pattern FUNCTION = Pattern.compile(
            "(?i)(?:is|was|are|were|be|been|has|have|had|does|did|do|will|would|can|could|may|must|should|of|in|on|at|to|from|by|for"
                    + "|with|and|or|the|a|an|exists?|failure|missing|found|unknown|invalid|error|lost|unavailable|full|empty|down|up)"
                    + "\\p{Punct}*");

    private static final Pattern BINDING = Pattern.compile("(?i)(?:not|no|is|are|was|were|be|been|cannot)");

    static Word of(String text) {
        return new Word(
                text,
                TELLING.matcher(text).matches() || FUNCTION.matcher(text).matches(),
                looksLikeAName(text),
                NAMING.matcher(text).matches(),
                BINDING.matcher(text).matches());
    }

    boolean any() {
        return text.endsWith(ANY);
    }

    /** How much it differs from {@code other} where both stand behind {@code before}, in words. */
    double distance(Word other, Word before) {
        if (text.equals(other.text)) {
            return any() ? NAME : 0;
        }
        if (any() || other.any()) {
            return NAME;
        }
        if (telling || other.telling || (before.binding && !(name && other.name))) {
            return NEVER;
        }
        return before.naming || (name && other.name) ? NAME : WORD;
    }

    /** What stands for both: {@code user=ada} and {@code user=bob} share their key. */
    Word shared(Word other) {
        if (text.equals(other.text)) {
            return this;
        }
        int equals = text.indexOf('=') + 1;
        return of(
                equals > 0 && other.text.startsWith(text.substring(0, equals)) ? text.substring(0, equals) + ANY : ANY);
    }

    /** Whether something inside is no letter, or it is written like a name in a program. */
    private static boolean looksLikeAName(String word) {
        int end = word.length();
        while (end > 0 && ".,:;!?".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean lower = false;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) || (lower && Character.isUpperCase(c))) {
                return true;
            }
            lower |= Character.isLowerCase(c);
        }
        return false;
    }
}
