"""What files of law call their provisions, and what lawlint calls them, in the same words. For verify-formats.

Lovdata has identifiers by place and the numbers beside them; lawlint has identifiers by the naming convention of Akoma
Ntoso. Both become paths of numbers within a section, such as par-3/ledd-1/punkt-a, and kap-4a for a chapter.
"""

import collections
import re

from lxml import etree

# What stands in these is the text of another act, or a note.
FOREIGN = {"futureLegalArticle", "document-change", "change", "changesToParent", "footnote"}
STEPS = {"sec": "par", "art": "par", "subsec": "ledd", "para": "ledd", "point": "punkt", "indent": "strek"}
GROUPS = {"book", "part", "title", "chapter", "annex"}


def canonical(number):
    """A number in small letters with single hyphens; 8-a and 8a are the same."""
    plain = re.sub(r"[^0-9a-zæøå]+", "-", number.lower()).strip("-")
    return re.sub(r"(?<=\d)-(?=[a-zæøå]\b)", "", plain)


def classes(element):
    return set((element.get("class") or "").split())


def lovdata(root):
    """The paths of all sections, ledd, points and numbered chapters that Lovdata gives an identifier, counted."""
    found = collections.Counter()
    for element in root.xpath("//*[local-name()='main']//*[@id]"):
        above = list(element.iterancestors())
        if any(classes(each) & FOREIGN or etree.QName(each).localname == "table" for each in above):
            continue
        if group := lovdata_group(element):
            found[group] += 1
            continue
        # From the element up to its section, which comes last.
        path = []
        for each in [element, *above]:
            step = lovdata_step(each)
            if step is None and not path:
                break
            if step:
                path.append(step)
            if step and step.startswith("par-"):
                found["/".join(reversed(path))] += 1
                break
    return found


def lovdata_group(element):
    name = (element.get("data-name") or "").split("/")[-1]
    number = re.fullmatch(r"(?:kap|del|vedlegg|[bkpv])([0-9A-Z].*)", name)
    return f"kap-{canonical(number[1])}" if "section" in classes(element) and number else None


def lovdata_step(element):
    kinds, identifier = classes(element), element.get("id") or ""
    if "legalArticle" in kinds:
        name = (element.get("data-name") or "").split("/")[-1]
        return "par-" + canonical(re.sub(r"^(§|a(?=[\dIVX]))", "", name))
    if "listArticle" in kinds:
        name = canonical(element.getparent().get("data-name") or "")
        return f"punkt-{name}" if name else "strek-" + re.search(r"(\d+)$", identifier)[1]
    # A ledd of a point is a paragraph of its text.
    if any("listArticle" in classes(each) for each in element.iterancestors()):
        return None
    if "numberedLegalP" in kinds:
        return "ledd-" + canonical(element.get("data-numerator") or "?")
    if "legalP" in kinds and (place := re.search(r"ledd-(\d+)$", identifier)):
        return f"ledd-{place[1]}"
    return None


def paths(provisions):
    """The same paths, from lawlint's identifiers."""
    found = collections.Counter()
    for provision in provisions:
        if provision.is_quoted:
            continue
        if provision.kind in GROUPS and provision.number:
            found["kap-" + canonical(provision.eid.split("__")[-1].split("_", 1)[-1])] += 1
        steps = [step.split("_", 1) for step in provision.eid.split("__")]
        section = next((index for index, step in enumerate(steps) if step[0] in ("sec", "art")), None)
        if section is None or any(step[0] not in STEPS for step in steps[section:]):
            continue
        found["/".join(f"{STEPS[kind]}-{canonical(number)}" for kind, number in steps[section:])] += 1
    return found


def numbers(root, attribute, kinds, left_out):
    """By identifier, the number that stands in the first child of a provision: ‘§ 3’, ‘Artikel 5 a’."""
    found = {}
    for element in root.iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name not in kinds or not element.get(attribute) or left_out(element):
            continue
        for child in element:
            if isinstance(child.tag, str) and etree.QName(child).localname in ("num", "Number", "Pnumber"):
                parts = child.xpath(".//text()[not(ancestor::*[local-name()='authorialNote'])]")
                text = " ".join("".join(parts).split())
                if re.search(r"\d", text):
                    found[element.get(attribute)] = text
                break
    return found


def has_number(text, number):
    """Whether the number is the whole of a text but for words, signs and punctuation around it."""
    if not number:
        return False
    found = re.search(rf"(?:^|(?<=[^0-9a-zæøå])){re.escape(canonical(number))}(?![0-9a-zæøå])", canonical(text))
    return bool(found) and not re.search(r"\d", found.string[:found.start()] + found.string[found.end():])
