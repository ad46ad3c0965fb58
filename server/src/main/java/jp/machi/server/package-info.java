/**
 * The server: one modular monolith. Each direct sub-package is a module; its top package is what
 * others may use, {@code internal} is its own.
 */
@NullMarked
package jp.machi.server;

import org.jspecify.annotations.NullMarked;
