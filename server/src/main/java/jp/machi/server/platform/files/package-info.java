/** Files that survive a power cut, in folders that only their owner can read. */
@NullMarked
package jp.machi.server.platform.files;

import org.jspecify.annotations.NullMarked;
