#!/usr/bin/env python3
"""Writes the MJ shrink map as one table.

usage: characters.py FOLDER OUTPUT_FILE

FOLDER holds mji_list_v00602.tsv.gz and mj_shrink_map_1_2_0.tsv.gz, as npm @mandel59/mojidata 1.8.1
exports them. The result stays under the licence of the originals, CC BY-SA 2.1 JP, in a file of its
own.
"""
import csv
import gzip
import pathlib
import sys

HEAD = """\
# MJ縮退マップ Ver.1.2.0 and MJ文字情報一覧表 Ver.006.02
# Source: 一般社団法人文字情報技術促進協議会 (CITPC), 独立行政法人情報処理推進機構 (IPA)
# Licence: CC BY-SA 2.1 JP, https://creativecommons.org/licenses/by-sa/2.1/jp/
# Changed: joined to one table; rows left out whose candidate is the character itself.
# character, MJ glyph, candidate, number of the table below, rank (1 is first), hops
"""


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def main(folder, output):
    written = {}
    for glyph in rows(folder / "mji_list_v00602.tsv.gz"):
        forms = [glyph["実装したUCS"], glyph["実装したMoji_JohoコレクションIVS"]]
        written[glyph["MJ文字図形名"]] = [form for form in forms if form]
    tables, lines = {}, []
    for shrink in rows(folder / "mj_shrink_map_1_2_0.tsv.gz"):
        table = tables.setdefault(shrink["表"], len(tables))
        for form in written[shrink["MJ文字図形名"]]:
            if form != shrink["縮退UCS"]:
                lines.append("\t".join([
                    form, shrink["MJ文字図形名"], shrink["縮退UCS"], str(table),
                    shrink["順位"] or "0", shrink["ホップ数"] or "0"]))
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        for name, number in tables.items():
            file.write(f"#{number}\t{name}\n")
        for line in sorted(set(lines)):
            file.write(line + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
