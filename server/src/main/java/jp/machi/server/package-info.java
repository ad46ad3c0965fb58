/** The server: one modular monolith. */
@NullMarked
package jp.machi.server;

import org.jspecify.annotations.NullMarked;
