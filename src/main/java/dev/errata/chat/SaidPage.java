package dev.errata.chat;

/**
 * What a page of {@link SaidResource} shows; all text is plain.
 *
 * @param lang as in a {@code lang} attribute
 * @param lead one sentence
 * @param machine what a machine said: the error, or the text that would be sent; may be empty
 * @param about what was tried; may be empty
 * @param button what the one button says; empty where there is nothing to press
 * @param link what is sent along with a press
 * @param answer our page of the answer; empty where there is none
 * @param open what leads there
 */
record SaidPage(
        String lang,
        String title,
        String lead,
        String machine,
        String about,
        String button,
        SaidLink link,
        String answer,
        String open) {}
