"""Take the picture of docs/curating.md anew: the review of a short article, drawn by the review itself.

    .venv/bin/python docs/images/review.py

It needs ``chromium`` on the path, and nothing besides what the project is developed with. The article is invented and
stands below. It is set against the record of this clone; nothing is written but the picture.
"""

# ruff: noqa: INP001 -- a script, in no package
from __future__ import annotations

import asyncio
import subprocess
import tempfile
from pathlib import Path

from bilateral.cli.review_app import ReviewApp
from bilateral.extract.article import Article
from bilateral.extract.decide.review import Review
from bilateral.extract.known import Known, known_record
from bilateral.extract.reading import read_text
from bilateral.extract.run import extract_all
from bilateral.project import Project

HERE = Path(__file__).resolve().parent
SIZE = (112, 25)
POINTS = (1380, 670)
SHOWN = "about $6.2 million"
"""Words of the candidate on which the picture looks."""
TEXT = """Mexico and the United States open a border laboratory

NOGALES, Mexico (Sierra Wire) - Mexican and U.S. officials on Tuesday opened a laboratory that tests seized drugs.

The laboratory cost about $6.2 million, of which the United States paid half under the Merida Initiative.

"We used to wait three weeks for a result," Foreign Minister Marcelo Ebrard told reporters. "Now we wait for lunch."

Last year agents searched more than 250 vehicles a day at the crossing, and 14 people were arrested in December.
"""


def main() -> None:
    """Extract, walk to the candidate, and photograph what the terminal shows."""
    project = Project.open(HERE.parents[1], HERE.parents[1])
    known = known_record(project)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article = folder / "sierra.txt"
        article.write_text(TEXT, encoding="utf-8")
        file = folder / "candidates.csv"
        found = Article(article, "sierra-2022-02", "2022-02-01", named=True)
        extract_all([found], known, file, cores=1, told=lambda _: None)
        photograph(asyncio.run(draw(file, article, known)), folder)


async def draw(file: Path, article: Path, known: Known) -> str:
    """The review as SVG."""
    review = Review(file, known.targets)
    text = read_text(article)
    app = ReviewApp(review, {text.sha256: text.source}, known)
    async with app.run_test(size=SIZE) as pilot:
        while review.row["exact"] != SHOWN:
            before = review.at
            await pilot.press("j")
            if review.at == before:
                raise SystemExit(f"{SHOWN!r} is no candidate any more: choose another")
        await pilot.press("a")
        await pilot.pause()
        return app.export_screenshot()


def photograph(svg: str, folder: Path) -> None:
    """A drawing as a picture."""
    page = folder / "review.html"
    width, height = POINTS
    style = f"<style>body {{ margin: 0; }} svg {{ width: {width}px; height: {height}px; }}</style>"
    page.write_text(f'<!doctype html><meta charset="utf-8">{style}{svg}', encoding="utf-8")
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    target = [f"--window-size={width},{height}", f"--screenshot={HERE / 'review.png'}", page.as_uri()]
    subprocess.run([*browser, *target], check=True, stderr=subprocess.DEVNULL)  # noqa: S603 (commands of this file)


if __name__ == "__main__":
    main()
