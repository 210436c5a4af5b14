package dev.errata.chat;

/**
 * Who speaks in a chat.
 *
 * @param platform such as "slack"
 * @param tenant the team, guild or organisation that {@code user} is unique in; may be empty
 * @param user the platform's own id of the person, never a name that can be changed
 */
record Speaker(String platform, String tenant, String user) {

    /** The same for the same person each time; of characters that are safe everywhere, at most 200 of them. */
    String key() {
        var key = (platform + ":" + tenant + ":" + user).replaceAll("[^A-Za-z0-9:_.@-]", "_");
        return key.substring(0, Math.min(key.length(), 200));
    }
}
