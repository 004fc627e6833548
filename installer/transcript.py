#!/usr/bin/python3
"""Prints a walkthrough's transcript as a table.   transcript.py FILE.tsv"""

import csv
import shutil
import sys
import unicodedata

NARROW = ("no", "time", "actor", "step", "png", "window")


def width(text):
    """Columns on a terminal: Japanese characters take two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def padded(text, columns):
    return text + " " * (columns - width(text))


def wrapped(text, columns):
    """`text` in lines of at most `columns`; broken anywhere, as Japanese is."""
    lines, line = [], ""
    for letter in text:
        if width(line + letter) > columns:
            lines.append(line.rstrip())
            line = ""
        line += letter
    return lines + [line] if line or not lines else lines


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        row["time"] = row["time"][11:19]  # of 2026-11-22T10:00:03.000+09:00
    names = [name for name in NARROW if rows and name in rows[0]]
    columns = {name: max(width(name), *(width(row[name]) for row in rows)) for name in names}
    indent = sum(columns.values()) + 2 * len(names)
    rest = max(40, shutil.get_terminal_size((160, 24)).columns - indent)
    print("  ".join(padded(name, columns[name]) for name in names) + "  shown")
    print("  ".join("-" * columns[name] for name in names) + "  " + "-" * rest)
    for row in rows:
        shown = wrapped(row["shown"], rest)
        print("  ".join(padded(row[name], columns[name]) for name in names) + "  " + shown[0])
        for line in shown[1:]:
            print(" " * indent + line)


if __name__ == "__main__":
    main()
