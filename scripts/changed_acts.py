"""Ways to change an act that leave what it says as it is; scripts/verify-baseline and scripts/verify-compare use them.

Each takes the path of a draft, changes the file, and says whether it could.
"""
import re
import subprocess

EXTENSIONS = {".xml", ".akn", ".md", ".txt", ".html", ".htm", ".xhtml", ".docx"}


def drafts(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in EXTENSIONS and path.name != "SOURCE.txt")


def pretty(path):
    if path.suffix not in {".xml", ".akn"}:
        return False
    printed = subprocess.run(["xmllint", "--nonet", "--format", path], capture_output=True, check=False)
    if printed.returncode:
        return False
    path.write_bytes(printed.stdout)
    return True


def rewrapped(path):
    if path.suffix not in {".xml", ".akn"}:
        return False
    content = path.read_bytes().decode("utf-8", "surrogateescape")
    broken = re.sub(r"(?<=[a-zæøåäöü,]) (?=[a-zæøåäöü])", "\n      ", content)
    # Inside tags a line break is as good as a space, but not inside the values of attributes.
    if re.search(r'="[^"<>]*\n', broken):
        broken = re.sub(r'="[^"<>]*"', lambda match: match[0].replace("\n      ", " "), broken)
    path.write_bytes(broken.encode("utf-8", "surrogateescape"))
    return True


INSERTED = {
    # The first element that holds a section, by format, and the section that is put in before it.
    r'<article class="legalArticle"': '<article class="legalArticle" id="nytt" data-lovdata-URL="NL/nytt"><h3 class="legalArticleHeader"><span class="legalArticleValue">§ 0</span>. <span class="legalArticleTitle">Virkeområde</span></h3><article class="legalP">Loven gjelder i hele landet.</article></article>',
    r"<Paragraf\b": '<Paragraf id="nyt"><Explicatus>§ 0.</Explicatus><Stk id="nyts"><Exitus><Linea><Char>Loven gælder i hele landet.</Char></Linea></Exitus></Stk></Paragraf>',
    r"<(?:akn:)?section\b": '<section eId="sec_new"><num>0</num><content><p>This Act applies to the whole country.</p></content></section>',
    r"<norm\b[^>]*>(?=(?:(?!</norm>)[\s\S])*<enbez>§)": '<norm doknr="X"><metadaten><jurabk>X</jurabk><enbez>§ 0</enbez></metadaten><textdaten><text format="XML"><Content><P>Dieses Gesetz gilt im ganzen Land.</P></Content></text></textdaten></norm>',
    r"(?m)^#+ (?:\*\*)?§": "## § 0\n\nLoven gjelder i hele landet.\n\n",
    r"(?m)^(?:#+ )?1 §": "## 0 §\n\nLagen gäller i hela landet.\n\n",
}


def inserted(path):
    content = path.read_bytes().decode("utf-8", "surrogateescape")
    for place, section in INSERTED.items():
        found = re.search(place, content)
        if found:
            start = found.start()
            if "<AendringNyTekst" in content[:start]:
                # The section would stand in text that another act gets.
                return False
            path.write_bytes((content[:start] + section + content[start:]).encode("utf-8", "surrogateescape"))
            return True
    return False


# A reference may name several sections: § 8-18 første ledd og 8-19, §§ 3, 4 a og 5. All of them get other numbers, since a
# reference that is left behind would rightly be a finding.
NUMBER = r"\d+(?:-\d+)?(?: ?[a-z]\b)?"
PART = r"(?: \(\d+\)| [a-zæøå]+(?: (?:og|eller|til) [a-zæøå]+)? ledd| (?:nr\.?|bokstav) \w+)*"
BETWEEN = rf"{PART} ?(?:,| og| eller| til| jf\.?|–| [-–])(?: og| eller)? ?"
LIST = rf"§§? ?{NUMBER}(?:{BETWEEN}{NUMBER})*"
LISTED = r"(?<!nr )(?<!nr\. )(?<![\d(-])\d+(?!\d)"


def renumbered(path):
    """Every section that has a plain number gets the next one, in headings and in references."""
    if path.suffix not in {".md", ".txt"}:
        return False
    content = path.read_bytes().decode("utf-8", "surrogateescape")
    higher = re.sub(LIST, lambda match: re.sub(LISTED, lambda number: str(int(number[0]) + 1), match[0]), content)
    path.write_bytes(higher.encode("utf-8", "surrogateescape"))
    return higher != content


def pushed(path):
    """A section is put in before all others, and all others get the next number."""
    return renumbered(path) and inserted(path)


def reencoded(path):
    """Text in UTF-16 with lines that end as on Windows; XML by xmllint, which also says so in the declaration."""
    if path.suffix in {".xml", ".akn"}:
        encoded = subprocess.run(["xmllint", "--nonet", "--encode", "UTF-16", path], capture_output=True, check=False)
        if encoded.returncode:
            return False
        path.write_bytes(encoded.stdout)
        return True
    try:
        content = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return False
    path.write_bytes(re.sub("\r?\n", "\r\n", content).encode("utf-16"))
    return True


def renamed(path):
    path.rename(path.with_name("new-" + path.name))
    return True
