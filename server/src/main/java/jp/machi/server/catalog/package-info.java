/** The catalogue: which datasets exist and which releases they have. */
@NullMarked
package jp.machi.server.catalog;

import org.jspecify.annotations.NullMarked;
