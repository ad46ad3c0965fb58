package jp.machi.server.publish.internal;

import jp.machi.server.platform.config.Setting;

/** Limits of the intake. */
public record IntakeSettings(
    @Setting(value = "4294967296", meaning = "Largest file that is taken, in bytes.", min = 1)
        long maxBytes,
    @Setting(
            value = "1",
            meaning =
                "Files standardised at the same time; each uses every core now and then and up to a gigabyte.",
            min = 1,
            max = 16)
        int workers) {}
