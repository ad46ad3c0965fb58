#!/usr/bin/env python3
"""Writes the definition files of the national datasets from reference tables.

usage: standards.py REFERENCE_FOLDER OUTPUT_FOLDER

REFERENCE_FOLDER holds suisho2020/suisho_datasets_2020.json and ods/*. Only facts are taken: names,
marks, types, code lists and short format examples. Descriptions stay where they are.
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
    "公営駐輪場一覧": ("bicycle-parking", "Public bicycle parking"),
    "ゴミの分別方法一覧": ("waste-sorting", "How to sort waste"),
}

# Shared English names of the standard's items; other items have none in the sources at hand.
ENGLISH = {}

TYPES = [  # first match on the whole name wins
    (r"緯度", "LATITUDE"),
    (r"経度", "LONGITUDE"),
    (r"(所在地_)?全国地方公共団体コード|都道府県コード又は市区町村コード|市区町村コード",
     "MUNICIPALITY_CODE"),
    (r"法人番号", "CORPORATE_NUMBER"),
    (r"郵便番号", "POSTAL_CODE"),
    (r"(連絡先)?電話番号|FAX番号", "PHONE"),
    (r".*_カナ", "KANA"),
    (r"ID|NO|町字ID|POIコード|医療機関コード|地域コード|事業所番号|(連絡先)?内線番号", "IDENTIFIER"),
    (r".*メールアドレス", "EMAIL"),
    (r".*URL|画像[12]?", "URL"),
    (r"住所|所在地_連結表記", "ADDRESS"),
    (r"利用可能曜日|診療曜日", "WEEKDAYS"),
    (r".*有無", "FLAG"),
    (r"(利用|診療|参加申込)?(開始|終了)時間|子供預かり(開|閉)所時間", "TIME"),
    (r"(開始|終了|登録|最終更新|文化財指定|参加申込終了)日|.*年月日", "DATE"),
    (r"災害種別_.*|指定避難所との重複", "MARK"),
    (r"標高|高度の値|口径", "DECIMAL"),
    (r".*トイレ総数|.*トイレ数.*|総人口|男性|女性|.*歳.*の(男|女)性|世帯数|.*定員|病床数|員数（数）"
     r"|料金\(基本\)|駐輪台数.*", "INTEGER"),
]
CODES = {"高度の種別": "階数;標高;地表高"}
MARKS = {"◎": "REQUIRED", "○": "RECOMMENDED", "〇": "RECOMMENDED", "": "OPTIONAL",
         "必須": "REQUIRED", "推奨": "RECOMMENDED", "任意": "OPTIONAL"}


def item_type(name):
    for pattern, kind in TYPES:
        if re.fullmatch(pattern, name):
            return kind
    return "TEXT"


def write(out, edition, number, title, verified, source, items):
    identity, english = IDS[title]
    lines = [f"# id: {identity}", f"# number: {number}", f"# title: {title}",
             f"# english: {english}", f"# edition: {edition}", f"# verified: {verified}",
             f"# source: {source}", "name\tenglish\trequirement\ttype\tcodes\texample"]
    for name, en, mark, codes, example in items:
        kind = item_type(name)
        codes = codes or {"FLAG": "有;無", "MARK": "1"}.get(kind) or CODES.get(name, "")
        lines.append("\t".join([name, en, mark, kind, codes, example]))
    path = out / edition / f"{identity}.tsv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"{edition}/{identity}.tsv"


def main(reference, out):
    ods = reference / "ods"
    ENGLISH.update(json.loads((ods / "catalog.json").read_text("utf-8"))["english_names"])
    index = []
    with open(ods / "13_public_toilet_v20260801.csv", encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    index.append(write(
        out, "2026-08-01", "13", "公衆トイレ一覧", "true",
        "自治体標準オープンデータセット データ項目定義書A 第3.09版 (2026-08-01), official sheet 13",
        [(r["name"], r["physical_name"], MARKS[r["classification"]], "", r["example"])
         for r in rows]))
    with open(ods / "03_evacuation_site_v2023_2024.csv", encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    index.append(write(
        out, "2026-08-01", "03", "指定緊急避難場所一覧", "false",
        "自治体標準オープンデータセット, sheet 03 of the 2023/24 edition, not compared with 第3.09版",
        [(r["name"], r["physical_name_in_source"], MARKS[r["classification"]], "", r["example"])
         for r in rows]))
    partial = json.loads((ods / "columns_partial.json").read_text("utf-8"))
    for key, note in [
            ("01_公共施設一覧", "two items of doubtful name left out"),
            ("04_地域・年齢別人口", ""), ("05_子育て施設一覧", ""),
            ("07_公衆無線LANアクセスポイント一覧", ""), ("14_消防水利施設一覧", ""),
            ("26_公営駐輪場一覧", "one item without a name in the source left out"),
            ("28_ゴミの分別方法一覧", "")]:
        number, title = key.split("_", 1)
        names = [n for n in partial[key]["columns"] if not re.search(r"[?*]|blank|項目\(", n)]
        source = ("自治体標準オープンデータセット, headings of published files, marks unknown"
                  + (f", {note}" if note else ""))
        index.append(write(
            out, "2026-08-01", number, title, "false", source,
            [(n, ENGLISH.get(n, ""), "UNVERIFIED", "", "") for n in names]))
    old = json.loads((reference / "suisho2020" / "suisho_datasets_2020.json").read_text("utf-8"))
    for dataset in old:
        index.append(write(
            out, "2020", dataset["no"], dataset["name"], "true",
            "推奨データセット 2020 (items, required marks, types and code lists; "
            "recommended marks are not in the source)",
            [(c["name"], "", "REQUIRED" if c["required"] else "OPTIONAL",
              ";".join(x for x in c["enum"] or [] if x), "") for c in dataset["columns"]]))
    (out / "index.txt").write_text("\n".join(index) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
