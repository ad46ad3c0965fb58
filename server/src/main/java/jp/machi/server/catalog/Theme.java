package jp.machi.server.catalog;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a dataset is about: the 17 fields that item 分類 of 推奨データセット 2020, オープンデータ一覧, allows. They are
 * those of the government's statistics portal, and データセット_分類 of the later editions has them too.
 */
public enum Theme {
  LAND_WEATHER("国土・気象", "Land and weather", "ENVI"),
  POPULATION("人口・世帯", "Population and households", "SOCI"),
  LABOUR("労働・賃金", "Labour and wages", "SOCI"),
  AGRICULTURE("農林水産業", "Agriculture, forestry and fisheries", "AGRI"),
  INDUSTRY("鉱工業", "Mining and manufacturing", "ECON"),
  COMMERCE("商業・サービス業", "Commerce and services", "ECON"),
  ECONOMY("企業・家計・経済", "Enterprises, households and economy", "ECON"),
  HOUSING("住宅・土地・建設", "Housing, land and construction", "REGI"),
  ENERGY_WATER("エネルギー・水", "Energy and water", "ENER"),
  TRANSPORT_TOURISM("運輸・観光", "Transport and tourism", "TRAN"),
  TECHNOLOGY("情報通信・科学技術", "Information, science and technology", "TECH"),
  EDUCATION_CULTURE("教育・文化・スポーツ・生活", "Education, culture, sports and life", "EDUC"),
  GOVERNMENT("行財政", "Administration and finance", "GOVE"),
  SAFETY_ENVIRONMENT("司法・安全・環境", "Justice, safety and environment", "JUST"),
  HEALTH_WELFARE("社会保障・衛生", "Social security and health", "HEAL"),
  INTERNATIONAL("国際", "International", "INTR"),
  OTHER("その他", "Other", "");

  private final String japanese;
  private final String english;
  private final String europeanCode;

  Theme(String japanese, String english, String europeanCode) {
    this.japanese = japanese;
    this.english = english;
    this.europeanCode = europeanCode;
  }

  /** Name in the standard. */
  public String japanese() {
    return japanese;
  }

  /** English name; a translation of ours. */
  public String english() {
    return english;
  }

  /**
   * The nearest theme of the EU's data-theme authority table, such as {@code TRAN}, for DCAT-AP;
   * {@code ""} where there is none. The table has fewer themes, so that the way back is not
   * certain.
   */
  public String europeanCode() {
    return europeanCode;
  }

  /** The theme of that Japanese name, exactly. */
  public static Optional<Theme> named(String japanese) {
    return Arrays.stream(values()).filter(theme -> theme.japanese.equals(japanese)).findFirst();
  }
}
