/** Folders and manifests of the release store. */
@NullMarked
package jp.machi.server.release.internal;

import org.jspecify.annotations.NullMarked;
