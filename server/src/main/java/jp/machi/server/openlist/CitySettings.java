package jp.machi.server.openlist;

import jp.machi.server.platform.config.Setting;

/** Whose catalogue this is. */
public record CitySettings(
    @Setting(
            value = "",
            meaning =
                "Municipality code of the city, 6 digits, for the list of open data; not set: left empty.")
        String code,
    @Setting(
            value = "",
            meaning =
                "Name of the city with its prefecture, for the list of open data; not set: the name that belongs to the code.")
        String name) {}
