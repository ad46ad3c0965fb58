package jp.machi.server.rows.internal;

import java.time.Duration;
import jp.machi.server.platform.config.Setting;

/** Limits of the row API. */
public record RowsSettings(
    @Setting(value = "2", meaning = "Row queries answered at the same time.", min = 1, max = 64)
        int threads,
    @Setting(
            value = "64",
            meaning = "Row queries that may wait; more are told to come back.",
            min = 0,
            max = 10_000)
        int waiting,
    @Setting(
            value = "10",
            meaning = "Longest time for one row query, in seconds.",
            min = 1,
            max = 600)
        Duration timeout,
    @Setting(
            value = "200",
            meaning = "Releases whose rows are held open at the same time.",
            min = 1,
            max = 10_000)
        int open,
    @Setting(
            value = "20000",
            meaning =
                "Most disk for rows laid out by columns, in megabytes; those that nobody asked for"
                    + " longest are deleted first and made again when asked for.",
            min = 100,
            max = 10_000_000)
        int diskMegabytes) {}
