package specimen.packages.haneul.spi.unversioned;

/** Here for its package. */
public interface BrokenUnversioned {}
