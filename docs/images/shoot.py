"""Take the pictures of docs/validation.md anew: real output of real tools, photographed in a browser.

Run it from a clone whose ``.venv`` is set up and whose hooks are committed, with the folder of the sources' texts:

    PYTHON docs/images/shoot.py --texts TEXTS --modules FOLDER/node_modules

None of what it needs is a dependency of the project. The pictures here were made with

- ``chromium`` 156, ``node`` 20, ``script`` (util-linux) and ``git`` on the path;
- PYTHON, that of an environment of its own: ``pip install ansi2html==1.9.5 junit2html==31.1.4 pillow==13.0.0
  pre-commit==4.7.0``;
- FOLDER: ``npm install marked@18.2.1 github-markdown-css@5.9.0 @microsoft/sarif-web-component@0.6.0-29 react@16.14.0
  react-dom@16.14.0``.

The record is copied into a folder that is thrown away, and three faults are made in the copy.
"""

# ruff: noqa: INP001 -- a script, in no package
from __future__ import annotations

import argparse
import importlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WIDTH = 900
SCALE = 2
"""A picture has this many points for one of the page, so that it is sharp on any screen."""

FAULTS = [
    # A code with two letters changed over, a key that lacks one, a span that is one character off.
    ("figures.csv", "given,3000000000,,about,", "given,3000000000,,abuot,"),
    ("figures.csv", ",marcelo-ebrard,afp-2021-10", ",marcelo-ebrad,afp-2021-10"),
    (
        "evidence.csv",
        "homicides-afp,qualifier,afp-2021-10,2731,2740,",
        "homicides-afp,qualifier,afp-2021-10,2732,2741,",
    ),
]
ERASED = re.compile(r"[^\n]*\n[^\n]*\x1b\[1A\x1b\[2K")
"""What a terminal has shown and wiped out again: the line that says that the record is being checked."""

TERMINAL_CSS = """body.body_background { margin: 16px; background: white; color: black; }
pre { font: 11.5px/1.45 'DejaVu Sans Mono', monospace; margin: 0; }"""
MARKDOWN_PAGE = """<!doctype html><meta charset="utf-8"><style>{css} .markdown-body {{ margin: 16px; }}</style>
<body class="markdown-body">{html}</body>"""
SARIF_PAGE = """<!doctype html><meta charset="utf-8">
<style>html, body {{ margin: 0; background: #f8f8f8; font-family: sans-serif; }}</style><div id="viewer"></div>
<script src="{modules}/react/umd/react.production.min.js"></script>
<script src="{modules}/react-dom/umd/react-dom.production.min.js"></script>
<script src="{modules}/@microsoft/sarif-web-component/dist/index.js"></script>
<script>
ReactDOM.render(React.createElement(Viewer, {{ logs: [{log}] }}), document.getElementById("viewer"));
setInterval(() => {{  // open every rule, as a reader would
  const closed = document.querySelector('tr[aria-expanded="false"]');
  if (closed) closed.click();
}}, 200);
</script>"""
SHIFT = """const offset = document.getElementById("%s").getBoundingClientRect().top;
document.body.style.margin = `${16 - offset}px 16px 0 0`;"""


def main() -> None:
    """Make the project with its faults, and take one picture after the other."""
    parser = argparse.ArgumentParser(description="Take the pictures of docs/validation.md anew.")
    parser.add_argument("--texts", type=Path, required=True, help="the folder of the sources' texts")
    parser.add_argument("--modules", type=Path, required=True, help="the node_modules that hold the viewers")
    given = parser.parse_args()
    modules = given.modules.resolve()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        project = make_project(work / "project", given.texts)
        shown = "dataset validate --texts texts"
        terminal(shown, project, work, "terminal")
        outputs = [f"--output=../report.{ending}" for ending in ("md", "sarif", "xml")]
        run(["dataset", "validate", "--texts", "texts", *outputs], project)
        pre_commit(project, work)
        summary(work, modules)
        code_scanning(work, modules)
        test_report(work)


def make_project(folder: Path, texts: Path) -> Path:
    """A copy of the record with the texts beside it and the faults in it."""
    for part in ("dataset", "schemas", "expectations"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(texts, folder / "texts")
    for file, right, wrong in FAULTS:
        path = folder / "dataset" / file
        content = path.read_text(encoding="utf-8")
        if content.count(right) != 1:
            raise SystemExit(f"{right!r} stands {content.count(right)} times in {file}: choose another fault")
        path.write_text(content.replace(right, wrong), encoding="utf-8", newline="")
    return folder


def run(command: list[str], folder: Path, stdin: str | None = None) -> str:
    """What a command prints, whatever its exit status; the commands of the project and of PYTHON come first."""
    path = os.pathsep.join([str(ROOT / ".venv" / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "CI"}}
    environment |= {"PATH": path, "TERM": "xterm-256color", "PRE_COMMIT_HOME": str(folder.parent / "hooks")}
    done = subprocess.run(  # noqa: S603 (commands of this file)
        command,
        cwd=folder,
        env=environment | {"BILATERAL_TEXTS": "texts"},
        input=(stdin or "").encode("utf-8"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # the browser's complaints that there is no desktop
        check=False,
    )
    return done.stdout.decode("utf-8")


def terminal(command: str, folder: Path, work: Path, name: str) -> None:
    """A command as a terminal shows it, with its colours."""
    printed = run(["script", "-qec", f"stty cols 120; {command}", "/dev/null"], folder)
    shown = f"$ {command}\n{ERASED.sub('', printed.replace(chr(13), ''))}"
    page = run([sys.executable, "-m", "ansi2html", "--scheme", "xterm"], work, shown)
    page = page.replace("</head>", f"<style>{TERMINAL_CSS}</style></head>")
    photograph(page, work, name)


def pre_commit(project: Path, work: Path) -> None:
    """The hooks of this clone's last commit, in a repository of the project."""
    commit = run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], work).strip()
    hooks = "[{id: dataset-format}, {id: dataset-validate}]"
    (project / ".pre-commit-config.yaml").write_text(f"repos: [{{repo: '{ROOT}', rev: {commit}, hooks: {hooks}}}]\n")
    (project / ".gitignore").write_text("texts/\n__pycache__/\n")
    run(["git", "init", "--quiet"], project)
    run(["git", "add", "."], project)
    run(["pre-commit", "install-hooks"], project)
    terminal("pre-commit run", project, work, "pre-commit")


def summary(work: Path, modules: Path) -> None:
    """The Markdown, with a style sheet made after that of GitHub."""
    marked = (work / "report.md").read_text(encoding="utf-8")
    html = run(["node", str(modules / "marked" / "bin" / "marked.js"), "--gfm"], work, marked)
    css = (modules / "github-markdown-css" / "github-markdown-light.css").read_text(encoding="utf-8")
    photograph(MARKDOWN_PAGE.format(css=css, html=html), work, "job-summary")


def code_scanning(work: Path, modules: Path) -> None:
    """The SARIF, in Microsoft's viewer."""
    log = (work / "report.sarif").read_text(encoding="utf-8").replace("</", "<\\/")
    photograph(SARIF_PAGE.format(modules=modules.as_uri(), log=log), work, "sarif")


def test_report(work: Path) -> None:
    """The cases of the JUnit report that failed, where its list of failures leads."""
    run([sys.executable, "-m", "junit2htmlreport", "report.xml", "junit.html"], work)
    page = (work / "junit.html").read_text(encoding="utf-8")
    failure = re.search(r'href="#(\w+)">\s*\[F\]', page)
    if failure is None:
        raise SystemExit("the report lists no failure")
    # The browser photographs a page that was scrolled as a blank one, so that the page is shifted instead.
    photograph(f"{page}<script>{SHIFT % failure[1]}</script>", work, "junit")


def photograph(page: str, work: Path, name: str) -> None:
    """A page as a picture of few colours, cut down to what stands on it."""
    file, raw = work / f"{name}.html", work / f"{name}.png"
    file.write_text(page, encoding="utf-8")
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    size = [f"--window-size={WIDTH},1200", f"--force-device-scale-factor={SCALE}", "--virtual-time-budget=8000"]
    run([*browser, *size, f"--screenshot={raw}", file.as_uri()], work)
    image, chops = importlib.import_module("PIL.Image"), importlib.import_module("PIL.ImageChops")
    picture: Any = image.open(raw).convert("RGB")
    paper = picture.getpixel((0, 0))
    _left, _top, _right, bottom = chops.difference(picture, image.new("RGB", picture.size, paper)).getbbox()
    picture = picture.crop((0, 0, picture.width, min(bottom + 16 * SCALE, picture.height)))
    picture.quantize(64, dither=0).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
