/** Who may write: a token that the first start makes; who reads needs none. */
@NullMarked
package jp.machi.server.platform.security;

import org.jspecify.annotations.NullMarked;
