package dev.errata.notify;

/** What a group reads. */
public enum Language {
    EN,
    ZH
}
