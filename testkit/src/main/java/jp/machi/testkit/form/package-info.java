/** Workbooks laid out for the eye, made from a seed, each with the tables it really holds. */
@org.jspecify.annotations.NullMarked
package jp.machi.testkit.form;
