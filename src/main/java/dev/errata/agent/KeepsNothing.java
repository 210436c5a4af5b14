package dev.errata.agent;

/** Stands in for a tool that would have to keep something, in a process that cannot. */
record KeepsNothing(String name) implements Tool {

    @Override
    public Done call(Arguments arguments, Caller caller) {
        throw new Mishap(
                "This process keeps nothing, so nothing was recorded. Tell the person who set it up: started with"
                        + " --server URL it hands this on to an Errata service.");
    }
}
