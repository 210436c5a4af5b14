package dev.errata.chat;

import jakarta.enterprise.context.ApplicationScoped;

/** Messages to one person that nobody asked for just now: where a platform lets a bot begin to speak, and the operator set one up. Thread-safe. */
@ApplicationScoped
class DirectMessages {

    private final SlackReplies slack;
    private final FeishuCalls feishu;
    private final TelegramCalls telegram;

    DirectMessages(SlackReplies slack, FeishuCalls feishu, TelegramCalls telegram) {
        this.slack = slack;
        this.feishu = feishu;
        this.telegram = telegram;
    }

    /** Whether somebody on that platform can be told something later. */
    boolean reaches(String platform) {
        return switch (platform) {
            case "slack" -> slack.ready();
            case "feishu" -> feishu.ready();
            case "telegram" -> telegram.token().isPresent();
            default -> false;
        };
    }

    /**
     * Says it; whether the platform took it.
     *
     * @param place as the press that asked for it had it
     * @param once the same where the same is said again
     */
    boolean say(String platform, String place, String once, Card card) {
        return switch (platform) {
            case "slack" -> slack.say(place, card);
            case "feishu" -> feishu.say(place, once, card);
            case "telegram" -> telegram.say(place, card);
            default -> false;
        };
    }
}
