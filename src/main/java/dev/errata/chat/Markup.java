package dev.errata.chat;

/** How a platform that takes one formatted text marks up the pieces of a card. Each gets plain text and escapes it. */
interface Markup {

    String heading(String text);

    String prose(String text);

    String code(String text);

    /** An item of a list; {@code rest} may be empty. */
    String item(String lead, String rest);

    String note(String text);

    /** What counts against the platform's limit. */
    default int size(String written) {
        return written.length();
    }

    default String write(Card.Block block) {
        return switch (block) {
            case Card.Block.Heading(var text) -> heading(text);
            case Card.Block.Prose(var text) -> prose(text);
            case Card.Block.Code(var text) -> code(text);
            case Card.Block.Item(var lead, var rest) -> item(lead, rest);
            case Card.Block.Note(var text) -> note(text);
        };
    }
}
