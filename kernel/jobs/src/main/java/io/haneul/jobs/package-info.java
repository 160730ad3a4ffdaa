/**
 * Durable scripts. A script is a list of named steps over an immutable baton; killed anywhere, a job goes on where its row
 * says. This package knows no machine and no network: what its steps do is the engine's.
 */
@NullMarked
package io.haneul.jobs;

import org.jspecify.annotations.NullMarked;
