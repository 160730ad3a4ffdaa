package specimen.packages.haneul.spi.bare;

/** Here for its package. */
public interface BrokenBare {}
