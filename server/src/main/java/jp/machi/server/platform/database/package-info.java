/** The database: PostgreSQL embedded in this process, or a server of the city's own. */
@NullMarked
package jp.machi.server.platform.database;

import org.jspecify.annotations.NullMarked;
