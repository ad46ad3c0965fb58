/**
 * What every module of the server stands on: HTTP, SQL, settings, database and access. No business
 * word appears here.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package jp.machi.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
