"""Runs notebooks and stores their outputs.

python3 Notebooks/run.py              runs all notebooks and stores what they print
python3 Notebooks/run.py --check      fails if a notebook prints something else than is stored
"""

import os
import sys
from pathlib import Path

import nbclient
import nbformat

HERE = Path(__file__).resolve().parent


def executed(path):
    notebook = nbformat.read(path, 4)
    nbclient.NotebookClient(
        notebook, record_timing=False, coalesce_streams=True, timeout=900,
        resources={"metadata": {"path": str(HERE)}}).execute()
    return nbformat.writes(notebook) + "\n"


def main(arguments):
    os.environ["JUPYTER_PATH"] = str(HERE)
    check = "--check" in arguments
    paths = [Path(word) for word in arguments if word != "--check"] or sorted(HERE.glob("*.ipynb"))
    changed = 0
    for path in paths:
        before, after = path.read_text(), executed(path)
        same = before == after
        changed += not same
        if not check:
            path.write_text(after)
        print(f"{path.name}: {'as stored' if same else 'changed'}", flush=True)
    sys.exit(1 if check and changed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
