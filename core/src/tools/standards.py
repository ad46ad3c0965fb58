#!/usr/bin/env python3
"""Writes the definition files of the national datasets from reference tables.

usage: standards.py REFERENCE_FOLDER OUTPUT_FOLDER

REFERENCE_FOLDER holds suisho2020/suisho_datasets_2020.json, ods/* and gif/*. Only facts are taken:
names, marks, types, code lists and short format examples. Descriptions stay where they are.
"""
import csv
import json
import pathlib
import re
import sys

IDS = {
    "公共施設一覧": ("public-facility", "Public facilities"),
    "文化財一覧": ("cultural-property", "Cultural properties"),
    "指定緊急避難場所一覧": ("evacuation-site", "Designated emergency evacuation sites"),
    "地域・年齢別人口": ("population", "Population by area and age"),
    "子育て施設一覧": ("childcare-facility", "Childcare facilities"),
    "オープンデータ一覧": ("open-data-list", "Open datasets"),
    "公衆無線LANアクセスポイント一覧": ("public-wifi", "Public wireless LAN access points"),
    "AED設置箇所一覧": ("aed", "AED locations"),
    "介護サービス事業所一覧": ("care-service", "Care service providers"),
    "医療機関一覧": ("medical-institution", "Medical institutions"),
    "観光施設一覧": ("tourist-facility", "Tourist facilities"),
    "イベント一覧": ("event", "Events"),
    "公衆トイレ一覧": ("public-toilet", "Public toilets"),
    "消防水利施設一覧": ("fire-water-source", "Fire-fighting water sources"),
    "食品等営業許可・届出一覧": ("food-business", "Food business permits and notifications"),
    "学校給食献立情報": ("school-lunch", "School lunch menus"),
    "小中学校通学区域情報": ("school-district", "School districts"),
    "支援制度情報": ("support-programme", "Support programmes"),
    "防災行政無線設置一覧": ("disaster-radio", "Disaster prevention radio stations"),
    "教育機関一覧": ("educational-institution", "Educational institutions"),
    "公営駐車場一覧": ("car-parking", "Public car parks"),
    "公営駐輪場一覧": ("bicycle-parking", "Public bicycle parking"),
    "投票所一覧": ("polling-place", "Polling places"),
    "ゴミの分別方法一覧": ("waste-sorting", "How to sort waste"),
    "赤ちゃんの駅一覧": ("baby-station", "Baby stations"),
    "ゴミ集積場所一覧": ("waste-station", "Waste collection points"),
    "観光ポイント一覧": ("sightseeing-spot", "Sightseeing spots"),
}

CURRENT = "2026-08-01"
BOOKS = "自治体標準オープンデータセット"

# Names of 2020 that the current edition replaced, by the current name (ods/editions_diff.json).
# A dataset that has the old name and the new one uses it.
FORMERLY = {
    "全国地方公共団体コード": "都道府県コード又は市区町村コード",
    "ID": "NO",
    "地方公共団体名": "都道府県名+市区町村名",
    "所在地_連結表記": "住所",
    "建物名等(方書)": "方書",
    "名称_英字": "名称_英語",
    "バリアフリートイレ数": "多機能トイレ数",
    "データセット_URL": "URL",
    "データセット_公開日": "登録日",
    "データセット_最終更新日": "最終更新日",
    "データセット_更新頻度": "更新頻度",
}

TYPES = [  # first match on the whole name wins
    (r"緯度", "LATITUDE"),
    (r"経度", "LONGITUDE"),
    (r"(所在地_)?全国地方公共団体コード|都道府県コード又は市区町村コード|市区町村コード",
     "MUNICIPALITY_CODE"),
    (r"法人番号", "CORPORATE_NUMBER"),
    (r"郵便番号", "POSTAL_CODE"),
    (r"(データセット_)?(連絡先|施設)?電話番号|(データセット_)連絡先電話番号|FAX番号", "PHONE"),
    (r".*_カナ", "KANA"),
    (r"ID|NO|町字ID|POIコード|医療機関コード|地域コード|事業所番号|(データセット_)?(連絡先)?内線番号"
     r"|許可番号|データセット_ID", "IDENTIFIER"),
    (r".*メールアドレス", "EMAIL"),
    (r".*URL|画像[12]?", "URL"),
    (r"住所|所在地_連結表記", "ADDRESS"),
    (r"利用可能曜日|診療曜日", "WEEKDAYS"),
    (r".*有無|授乳室|おむつ替えコーナー|飲食可否|ベビーカー貸出|ベビーカー利用", "FLAG"),
    (r"(利用|診療|参加申込)?(開始|終了)時間|子供預かり(開|閉)所時間", "TIME"),
    (r"(開始|終了|登録|最終更新|文化財指定|参加申込終了|許可開始|許可満了)日|.*年月日"
     r"|データセット_(公開|最終更新)日", "DATE"),
    (r"災害種別_.*|指定避難所との重複", "MARK"),
    (r"標高|高度の値|口径", "DECIMAL"),
    (r".*トイレ総数|.*トイレ数.*|総人口|男性|女性|.*歳.*の(男|女)性|世帯数|.*定員|病床数|員数（数）"
     r"|料金\(基本\)|駐輪台数.*", "INTEGER"),
]
CODES = {"高度の種別": "階数;標高;地表高"}
# GIF 430 ChildcareService: 子供預かり種別（無料/有料）; the flags of that model are FLAG above.
DATASET_CODES = {"子育て施設一覧": {"子供預かり料金種別": "無料;有料"}}
MARKS = {"◎": "REQUIRED", "○": "RECOMMENDED", "〇": "RECOMMENDED", "": "OPTIONAL",
         "必須": "REQUIRED", "推奨": "RECOMMENDED", "任意": "OPTIONAL"}


def english_names(reference):
    """English names by item: the municipal standard first, then GIF, then ours."""
    names = {}
    ours = pathlib.Path(__file__).with_name("english.tsv").read_text("utf-8").splitlines()
    names.update(line.split("\t") for line in ours if not line.startswith("#"))
    for model in sorted((reference / "gif").glob("430_*/dmd/csv/*.csv")):
        with open(model, encoding="utf-8-sig") as f:
            for row in csv.DictReader(f):
                if row.get("項目名") and row.get("項目名（英語）"):
                    names[row["項目名"].strip()] = row["項目名（英語）"].strip()
    catalog = json.loads((reference / "ods" / "catalog.json").read_text("utf-8"))
    for name, english in catalog["english_names"].items():
        names.update((part, english) for part in name.split("/"))
    ages = re.compile(r"(\d+)(?:-(\d+)歳|歳以上)の(男|女)性")
    return lambda name: names.get(name) or (
        ages.sub(lambda m: ("male" if m[3] == "男" else "female") + m[1] + "To" + (m[2] or "Over"), name)
        if ages.fullmatch(name) else "")


def item_type(name):
    for pattern, kind in TYPES:
        if re.fullmatch(pattern, name):
            return kind
    return "TEXT"


class Writer:
    def __init__(self, out, english):
        self.out = out
        self.english = english
        self.index = []
        self.old = {}

    def write(self, edition, number, title, definition, source, items):
        """Items are name, English name, mark, code list, example."""
        identity, english = IDS[title]
        lines = [f"# id: {identity}", f"# number: {number}", f"# title: {title}",
                 f"# english: {english}", f"# edition: {edition}", f"# definition: {definition}",
                 f"# source: {source}"]
        table = [["name", "english", "requirement", "type", "codes", "example", "formerly"]]
        names = {item[0] for item in items}
        for name, en, mark, codes, example in items:
            kind = item_type(name)
            codes = (codes or {"FLAG": "有;無", "MARK": "1"}.get(kind) or CODES.get(name, "")
                     or DATASET_CODES.get(title, {}).get(name, ""))
            old = FORMERLY.get(name, "") if edition == CURRENT else ""
            before = self.old.get(title, set())
            taken = [part for part in old.split("+") if part not in before or part in names]
            table.append([name, en or self.english(name), mark, kind, codes, example,
                          "" if taken else old])
        if not any(row[6] for row in table[1:]):
            table = [row[:6] for row in table]
        lines += ["\t".join(row) for row in table]
        path = self.out / edition / f"{identity}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.index.append(f"{edition}/{identity}.tsv")


def rows(path):
    with open(path, encoding="utf-8") as f:
        return list(csv.DictReader(f))


def official(ods, writer):
    writer.write(
        CURRENT, "13", "公衆トイレ一覧", "verified",
        f"{BOOKS} データ項目定義書A 第3.09版 (2026-08-01), official sheet 13",
        [(r["name"], r["physical_name"], MARKS[r["classification"]], "", r["example"])
         for r in rows(ods / "13_public_toilet_v20260801.csv")])
    writer.write(
        CURRENT, "03", "指定緊急避難場所一覧", "unverified",
        f"{BOOKS}, sheet 03 of the 2023/24 edition, not compared with 第3.09版",
        [(r["name"], r["physical_name_in_source"], MARKS[r["classification"]], "", r["example"])
         for r in rows(ods / "03_evacuation_site_v2023_2024.csv")])


def published(ods, writer):
    """Lists of headings of published files: order and names, but no marks."""
    partial = json.loads((ods / "columns_partial.json").read_text("utf-8"))
    for key, note in [
            ("01_公共施設一覧", "two items of doubtful name left out"),
            ("04_地域・年齢別人口", ""), ("05_子育て施設一覧", ""),
            ("06_オープンデータ一覧", "items about files (ファイル_…) are not known"),
            ("07_公衆無線LANアクセスポイント一覧", ""), ("14_消防水利施設一覧", ""),
            ("15_食品等営業許可・届出一覧", "the list may not be complete"),
            ("26_公営駐輪場一覧", "one item without a name in the source left out"),
            ("28_ゴミの分別方法一覧", "")]:
        number, title = key.split("_", 1)
        names = [n for n in partial[key]["columns"] if not re.search(r"[?*]|blank|項目\(", n)]
        source = f"{BOOKS}, headings of published files, marks unknown" + (note and f", {note}")
        writer.write(CURRENT, number, title, "unverified", source,
                     [(n, "", "UNVERIFIED", "", "") for n in names])


def derived(ods, writer):
    """Lists that follow from those of 2020 by the known renames; their marks are not taken."""
    for dataset in json.loads((ods / "derived_unverified.json").read_text("utf-8")):
        writer.write(
            CURRENT, dataset["no"], dataset["name"], "unverified",
            f"derived from 推奨データセット 2020 by the renames known of {BOOKS}; not official, "
            "marks unknown",
            [(c["name"], "", "UNVERIFIED", "", "") for c in dataset["columns"]])


def names_only(ods, writer):
    catalog = json.loads((ods / "catalog.json").read_text("utf-8"))
    known = {IDS_BY_ID[path.split("/")[1][:-4]] for path in writer.index}
    for number, title in {**catalog["book_A"], **catalog["book_B_or_C"]}.items():
        if title not in known:
            writer.write(CURRENT, number, title, "not available",
                         f"{BOOKS}, number and name only", [])


def suisho(old, writer):
    for dataset in old:
        writer.write(
            "2020", dataset["no"], dataset["name"], "verified",
            "推奨データセット 2020 as transcribed in NEC-FIWARE smart-data-models; recommended marks are "
            "not in the source",
            [(c["name"], "", "REQUIRED" if c["required"] else "OPTIONAL",
              ";".join(x for x in c["enum"] or [] if x), "") for c in dataset["columns"]])


IDS_BY_ID = {identity: title for title, (identity, _) in IDS.items()}


def main(reference, out):
    ods = reference / "ods"
    old = json.loads((reference / "suisho2020" / "suisho_datasets_2020.json").read_text("utf-8"))
    writer = Writer(out, english_names(reference))
    writer.old = {d["name"]: {c["name"] for c in d["columns"]} for d in old}
    official(ods, writer)
    published(ods, writer)
    derived(ods, writer)
    names_only(ods, writer)
    suisho(old, writer)
    (out / "index.txt").write_text("\n".join(writer.index) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
