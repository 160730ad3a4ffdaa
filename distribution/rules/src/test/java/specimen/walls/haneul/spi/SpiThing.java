package specimen.walls.haneul.spi;

/** Something that lives in spi. */
public interface SpiThing {}
