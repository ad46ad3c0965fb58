/** How often dates, eras and events are read right, each compared with a way of its own. */
@org.jspecify.annotations.NullMarked
package jp.machi.bench.accuracy.values;
