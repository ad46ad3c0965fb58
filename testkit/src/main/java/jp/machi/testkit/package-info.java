/** What tests of every module share: seeded samples, the folder of real files, and other eyes. */
@NullMarked
package jp.machi.testkit;

import org.jspecify.annotations.NullMarked;
