package planted.signature;

import io.quarkus.logging.Log;

/** Planted: a framework in a pure room. */
final class KnowsAFramework {

    void speak() {
        Log.info("heard");
    }
}
