package planted.event;

/** Keeps to the plan. */
public record Keeping(String text) {}
