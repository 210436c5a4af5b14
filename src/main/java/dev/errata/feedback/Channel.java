package dev.errata.feedback;

/** By which way an outcome came. */
public enum Channel {
    PAGE,
    API,
    CHAT,
    AGENT
}
