package jp.machi.formats.convert;

import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Plan;

/** How a table was standardised and what came out. */
public record Conversion(Plan plan, Outcome outcome) {}
