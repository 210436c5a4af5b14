package dev.errata.notify;

/** What became of a message. */
public enum DeliveryState {
    /** It is to be sent, for the first time or again. */
    WAITING,
    /** It was taken. */
    DELIVERED,
    /** It was given up. It can be replayed. */
    DEAD,
    /** Another message tells of it, together with many. */
    MERGED
}
