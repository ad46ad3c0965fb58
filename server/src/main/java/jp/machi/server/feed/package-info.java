/**
 * What changes in the catalogue, for programs that follow it: as RPDE pages, as Atom, as a stream
 * of events and by webhooks. All of them read one log, by the same positions.
 */
@NullMarked
package jp.machi.server.feed;

import org.jspecify.annotations.NullMarked;
