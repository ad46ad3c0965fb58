/** What tests of every module share: seeded samples and the folder of real files. */
@NullMarked
package jp.machi.testkit;

import org.jspecify.annotations.NullMarked;
