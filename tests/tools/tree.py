"""What the checks of the repository share: where it is, and which files are its own."""

import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CODE_FOLDERS = ("reader", "app", "widgets", "tests")

_NOT_OURS = re.compile(r"^(build.*|out|__pycache__|\..+)$")


def files(root, *folders, endings):
    """Paths from `root`, with '/', of the files below `folders` that end so; sorted."""
    found = []
    for folder in folders or (".",):
        for place, inner, names in os.walk(os.path.join(root, folder)):
            inner[:] = sorted(name for name in inner if not _NOT_OURS.match(name))
            found += [os.path.relpath(os.path.join(place, name), root) for name in names if name.endswith(endings)]
    return sorted(path.replace(os.sep, "/") for path in found)


def text(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def code_only(source):
    """`source` with comments, texts and preprocessor lines blanked; every line break stays where it was."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))

    pieces = (r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
              r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'")
    source = re.sub(pieces, blank, source, flags=re.S)
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", blank, source, flags=re.M)


def finish(problems, good):
    """Prints what is wrong, or `good`, and ends with the status that CTest reads."""
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s)" if problems else good)
    sys.exit(1 if problems else 0)
