/** Settings: one typed record for each module, every problem told at once. */
@NullMarked
package jp.machi.server.platform.config;

import org.jspecify.annotations.NullMarked;
