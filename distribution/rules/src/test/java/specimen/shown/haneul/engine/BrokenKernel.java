package specimen.shown.haneul.engine;

/** Exported to the kernel, and nobody there uses it. */
public record BrokenKernel(String name) {}
