package dev.errata.notify;

/** What a target understands. */
public enum TargetKind {
    /** Our own JSON, signed as Standard Webhooks says. */
    WEBHOOK(true),
    /** An incoming webhook of Slack. */
    SLACK(false),
    /** A custom bot of a Feishu or Lark group. */
    FEISHU(true),
    /** A custom robot of a DingTalk group. */
    DINGTALK(true);

    private final boolean signs;

    TargetKind(boolean signs) {
        this.signs = signs;
    }

    /** Whether a message can be signed, so that a target has a secret beside its address. */
    public boolean signs() {
        return signs;
    }
}
