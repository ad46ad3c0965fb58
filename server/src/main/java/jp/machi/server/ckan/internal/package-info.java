/** How the actions are answered. */
@NullMarked
package jp.machi.server.ckan.internal;

import org.jspecify.annotations.NullMarked;
