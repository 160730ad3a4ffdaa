package specimen.packages.haneul.engine;

/** Here for its package. */
public interface SoundKernel {}
