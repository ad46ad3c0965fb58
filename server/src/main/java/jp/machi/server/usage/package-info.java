/** How often datasets are downloaded. Holds no personal data. */
@NullMarked
package jp.machi.server.usage;

import org.jspecify.annotations.NullMarked;
