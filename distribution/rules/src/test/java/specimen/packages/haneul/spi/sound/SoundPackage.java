package specimen.packages.haneul.spi.sound;

/** Here for its package. */
public interface SoundPackage {}
