package dev.errata.search;

/** Tells a slip of the keyboard from another word. */
final class Misspelling {

    private static final int LONGEST = 40;

    private Misspelling() {}

    /** Whether one letter was added, dropped, changed or swapped with its neighbour; never for numbers, which mean what they say. */
    static boolean of(String word, String typed) {
        int difference = Math.abs(word.length() - typed.length());
        if (difference > 1 || word.length() > LONGEST || word.equals(typed)) {
            return false;
        }
        int shorter = Math.min(word.length(), typed.length());
        int from = 0;
        while (from < shorter && word.charAt(from) == typed.charAt(from)) {
            from++;
        }
        int wordEnd = word.length();
        int typedEnd = typed.length();
        while (wordEnd > from && typedEnd > from && word.charAt(wordEnd - 1) == typed.charAt(typedEnd - 1)) {
            wordEnd--;
            typedEnd--;
        }
        int left = Math.max(wordEnd - from, typedEnd - from);
        boolean near = left <= 1 || (left == 2 && difference == 0 && swapped(word, typed, from));
        return near && !hasDigit(word) && !hasDigit(typed);
    }

    private static boolean swapped(String word, String typed, int at) {
        return word.charAt(at) == typed.charAt(at + 1) && word.charAt(at + 1) == typed.charAt(at);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
