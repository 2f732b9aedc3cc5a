"""The datasheet in a browser: nothing fetched, nothing cut off on a phone, colours to be read by day and by night."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import release_files
from bilateral.release.datasheet import PAGE

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PHONE, DESKTOP = 360, 1200
LIGHT, DARK = "1", "0"
"""What Chromium calls the two schemes."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
    pytest.mark.xdist_group("browser"),
]

# The page runs no script, so a frame around it asks what has become of it.
FRAME = """<!doctype html>
<iframe id="frame" src="{page}" style="width:{width}px;height:800px;border:0"></iframe>
<pre id="seen"></pre>
<script>
addEventListener("load", () => {{
  const inside = document.getElementById("frame").contentWindow, page = inside.document, root = page.documentElement;
  const style = inside.getComputedStyle(root), box = each => each.getBoundingClientRect();
  const shown = each => each.getClientRects().length > 0;
  const wide = [...page.querySelectorAll("main *")].filter(each =>
    shown(each) && box(each).right > root.clientWidth + 1 && !each.closest(".scroll"));
  document.getElementById("seen").textContent = JSON.stringify({{
    overflow: root.scrollWidth - root.clientWidth,
    wide: wide.map(each => each.outerHTML.slice(0, 80)),
    fetched: inside.performance.getEntriesByType("resource").map(each => each.name),
    drawings: [...page.querySelectorAll("figure svg")].filter(shown).map(each => each.parentElement.className),
    figures: page.querySelectorAll("figure").length,
    smallest: Math.min(...[...page.querySelectorAll("svg text")].filter(shown).map(each => box(each).height)),
    headings: [...page.querySelectorAll("h1, h2, h3")].map(each => each.tagName),
    dead: [...page.querySelectorAll('a[href^="#"]')].filter(each => !page.getElementById(each.hash.slice(1))).length,
    colours: Object.fromEntries({names}.map(name => [name, style.getPropertyValue("--" + name).trim()])),
    paper: inside.getComputedStyle(page.body).backgroundColor,
  }});
}});
</script>
"""
COLOURS = ["paper", "ink", "soft", "link", *(f"colour-{number}" for number in range(6))]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the record's datasheet."""
    project = Project.open(ROOT)
    path = tmp_path_factory.mktemp("page") / PAGE
    path.write_bytes(release_files(project, read_record(project), ROOT / "dist")[PAGE])
    return path


@pytest.fixture(scope="module")
def look(page: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, str], Mapping[str, Any]]:
    """What the browser makes of the page in a window of that width, under that scheme."""

    def seen(width: int, scheme: str) -> Mapping[str, Any]:
        assert CHROMIUM
        frame = page.with_name("frame.html")
        frame.write_text(FRAME.format(page=PAGE, width=width, names=json.dumps(COLOURS)), encoding="utf-8")
        own = tmp_path_factory.mktemp("browser")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--dump-dom"]
        options += [
            f"--user-data-dir={own}",
            f"--blink-settings=preferredColorScheme={scheme}",
            "--window-size=1300,900",
        ]
        command = [CHROMIUM, *options, frame.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
        found = re.search(r'<pre id="seen">(.+?)</pre>', done.stdout, re.DOTALL)
        assert found, done.stderr
        told: Mapping[str, Any] = json.loads(html.unescape(found[1]))
        return told

    return seen


@pytest.mark.parametrize(("width", "size"), [(PHONE, "narrow"), (DESKTOP, "wide")])
def test_the_page_fits_its_window_and_fetches_nothing(
    look: Callable[[int, str], Mapping[str, Any]], width: int, size: str
) -> None:
    seen = look(width, LIGHT)
    assert (seen["overflow"], seen["wide"], seen["fetched"], seen["dead"]) == (0, [], [], 0)
    assert seen["drawings"] == [size] * seen["figures"]
    assert seen["figures"] == 4
    assert seen["smallest"] > 10
    assert (seen["headings"].count("H1"), seen["headings"].count("H2"), seen["headings"].count("H3")) == (1, 7, 52)


@pytest.mark.parametrize(("scheme", "dark"), [(LIGHT, False), (DARK, True)])
def test_text_and_drawings_can_be_told_from_the_paper(
    look: Callable[[int, str], Mapping[str, Any]],
    scheme: str,
    dark: bool,  # noqa: FBT001 (a case)
) -> None:
    seen = look(PHONE, scheme)
    colours = {name: _luminance(value) for name, value in seen["colours"].items()}
    assert (colours["paper"] < 0.1) is dark
    assert (
        _luminance("#" + "".join(f"{int(each):02x}" for each in re.findall(r"\d+", seen["paper"]))) == colours["paper"]
    )
    for name in COLOURS[1:]:  # as WCAG asks: more of text than of drawings
        bright, dim = sorted((colours["paper"], colours[name]), reverse=True)
        assert (bright + 0.05) / (dim + 0.05) >= (3 if name.startswith("colour") else 4.5), name


def _luminance(colour: str) -> float:
    """The relative luminance of WCAG."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
