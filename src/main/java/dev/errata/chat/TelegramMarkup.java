package dev.errata.chat;

/** The HTML that Telegram reads: three characters to escape, and no other mark. */
final class TelegramMarkup implements Markup {

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String heading(String text) {
        return "\n<b>" + escaped(text) + "</b>";
    }

    @Override
    public String prose(String text) {
        return escaped(text);
    }

    @Override
    public String code(String text) {
        return "<pre>" + escaped(text) + "</pre>";
    }

    @Override
    public String item(String lead, String rest) {
        return "• <b>" + escaped(lead) + "</b>" + (rest.isBlank() ? "" : " · " + escaped(rest));
    }

    @Override
    public String note(String text) {
        return "<i>" + escaped(text) + "</i>";
    }
}
