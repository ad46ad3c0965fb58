/** How often the standardisation is right on real files, figure by figure. */
@org.jspecify.annotations.NullMarked
package jp.machi.bench.accuracy;
