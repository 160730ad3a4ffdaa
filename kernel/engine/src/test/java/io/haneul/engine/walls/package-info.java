/** Every command against everything that is somebody else's: generated from what is declared, so that none is left out. */
@org.jspecify.annotations.NullMarked
package io.haneul.engine.walls;
