package specimen.packages.haneul.spi.unmarked;

/** Here for its package. */
public interface BrokenUnmarked {}
