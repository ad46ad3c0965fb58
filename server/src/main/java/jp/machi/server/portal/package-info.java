/**
 * The portal: pages for people, made on the server, without scripts, in Japanese and English. It
 * asks the other modules and never the database.
 */
@NullMarked
package jp.machi.server.portal;

import org.jspecify.annotations.NullMarked;
