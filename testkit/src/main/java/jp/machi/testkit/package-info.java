/** What tests of every module share: seeded samples, real files, exports read back. */
@NullMarked
package jp.machi.testkit;

import org.jspecify.annotations.NullMarked;
