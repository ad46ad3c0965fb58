/** How to reach somebody: telephone numbers by the Japanese numbering plan. */
@NullMarked
package jp.machi.core.contact;

import org.jspecify.annotations.NullMarked;
