/** What goes wrong in all senders: a known error at the bottom of a chain of causes. */
class Failure {

    static RuntimeException make() {
        return new RuntimeException("order 4711 is not saved", new IllegalStateException("the cache refused", redis()));
    }

    private static Exception redis() {
        return new java.io.IOException("MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist"
                + " to disk. Commands that may modify the data set are disabled.");
    }
}
