/**
 * Guest networks: defined at once, brought into being by the first machine that starts in them, kept as their rows say at the
 * providers of their services, and taken down again when no machine in them runs.
 */
@NullMarked
package io.haneul.engine.network;

import org.jspecify.annotations.NullMarked;
