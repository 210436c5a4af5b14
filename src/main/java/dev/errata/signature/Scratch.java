package dev.errata.signature;

/** What a scan works with, kept from one to the next. Not thread-safe. */
final class Scratch {

    static final Pool<Scratch> POOL = new Pool<>(Scratch::new);

    final LineText line = new LineText();
    final Threads threads = new Threads();
    final Found found = new Found();
    final Finds finds = new Finds();
    final Meter meter = new Meter();
}
