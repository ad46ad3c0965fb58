/**
 * オープンデータ一覧 of the national standard: the catalogue as such a list, and such a list as metadata of
 * the catalogue.
 */
@NullMarked
package jp.machi.server.openlist;

import org.jspecify.annotations.NullMarked;
