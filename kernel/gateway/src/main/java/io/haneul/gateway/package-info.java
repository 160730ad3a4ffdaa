/** The API over HTTP: who calls is proven here, what is called is handed to the engine, what it answers is written here. */
@NullMarked
package io.haneul.gateway;

import org.jspecify.annotations.NullMarked;
