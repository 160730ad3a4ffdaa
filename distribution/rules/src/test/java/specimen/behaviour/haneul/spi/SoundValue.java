package specimen.behaviour.haneul.spi;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;

/** A URI opens nothing. */
record SoundValue(URI uri, Instant when) implements Serializable {}
