/** What people look for in a city's catalogue, and what they should find. */
@NullMarked
package jp.machi.testkit.search;

import org.jspecify.annotations.NullMarked;
