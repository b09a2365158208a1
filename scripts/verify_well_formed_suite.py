"""The conformance suite of the W3C for XML, and what lawlint may make of each of its tests."""
import collections
import pathlib
import re
import shutil
import subprocess
import tempfile

from lxml import etree

ROOT = pathlib.Path(__file__).resolve().parent.parent

# The sources of Qt hold the suite, and Debian keeps them.
PACKAGE, PLACE = "qtbase-opensource-src", "XML-Test-Suite/xmlconf/"

# Why lawlint does not read a file that is well-formed: by a part of the reason that it gives.
REFUSALS = {
    "declares entities, elements or attributes": "the DOCTYPE declares",
    "uses an entity that a file declares which is never opened": "an entity is used that is not defined",
    "is in an encoding that is not read": "the encoding",
    "has colons in names that XML alone allows, and its namespaces do not": "a name has a colon",
    "takes back a prefix, as the namespaces of XML 1.1 allow": "takes a prefix back",
    "ends lines in its declaration as XML 1.1 allows": "two parts of the XML declaration",
}


def fetched():
    """The folder of the suite below `.build`, from Debian's archive of sources if it is not there yet.

    The sources that the machine has are asked for, in a configuration of its own, so that the machine's stays as it is.
    """
    suite = ROOT / ".build/xmlconf"
    if suite.exists():
        return suite
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # apt reads as a user of its own.
        folder.chmod(0o755)
        for name in ["parts", "lists", "cache"]:
            (folder / name).mkdir()
        for number, text in enumerate(sources()):
            (folder / f"parts/{number}.sources").write_text(text)
        apt = ["apt-get", "-qq"] + [
            word for key, value in [
                ("Etc::SourceList", "/dev/null"), ("Etc::SourceParts", folder / "parts"), ("State::Lists", folder / "lists"),
                ("Cache", folder / "cache")
            ] for word in ["-o", f"Dir::{key}={value}"]]
        subprocess.run([*apt, "update"], check=True)
        subprocess.run([*apt, "source", "--download-only", "--tar-only", PACKAGE], check=True, cwd=folder)
        archive = next(folder.glob("*.orig.tar.*"))
        unpacked = folder / "suite"
        unpacked.mkdir()
        subprocess.run(
            ["tar", "-xf", archive, "-C", unpacked, "--no-same-owner", "--wildcards", f"*/{PLACE}*"], check=True)
        suite.parent.mkdir(exist_ok=True)
        shutil.move(next(unpacked.rglob(PLACE)), suite)
    return suite


def sources():
    """The entries of Debian in apt's configuration, turned to sources."""
    apt = pathlib.Path("/etc/apt")
    for file in sorted(apt.glob("sources.list.d/*.sources")):
        for entry in re.split(r"\n\s*\n", file.read_text()):
            if re.search(r"^URIs:.*/debian", entry, re.M):
                yield re.sub(r"^Types:.*$", "Types: deb-src", entry, flags=re.M) + "\n"
    lists = [apt / "sources.list", *sorted(apt.glob("sources.list.d/*.list"))]
    for line in "\n".join(file.read_text() for file in lists if file.exists()).splitlines():
        found = re.match(r"deb\s+(?:\[.*?\]\s+)?(\S+/debian\S*)\s+(\S+)\s+(.+)", line)
        if found:
            address, suite, components = found.groups()
            yield f"Types: deb-src\nURIs: {address}\nSuites: {suite}\nComponents: {components}\n"


def catalogue(folder):
    """The tests by the numbers of their order: identifier, type and file."""
    parser = etree.XMLParser(load_dtd=True, resolve_entities=True, no_network=True)
    tests = {}
    for number, test in enumerate(etree.parse(folder / "xmlconf.xml", parser).iter("TEST")):
        bases = [element.get("{http://www.w3.org/XML/1998/namespace}base", "") for element in test.iterancestors()]
        file = folder.joinpath(*reversed(bases), test.get("URI"))
        tests[f"{number:05}"] = (test.get("ID"), test.get("TYPE"), file)
    return tests


def shapes(tests):
    """The files to read, by name: each as it is, and without what its DOCTYPE declares, since lawlint would look no further;
    and both with an instruction behind them that the scanner of lawlint leaves to libxml2."""
    files = {}
    for number, (_, _, file) in tests.items():
        data = file.read_bytes()
        files[number] = data
        bare = undeclared(data)
        if bare != data:
            files[f"{number}-bare"] = bare
        for name, data in [(f"{number}-libxml2", data), (f"{number}-bare-libxml2", bare)]:
            if name.removesuffix("-libxml2") in files and is_utf8(data):
                files[name] = data + "\n<?é?>".encode()
    return files


def undeclared(data):
    """Some XML without what its DOCTYPE declares between brackets, and without references to that."""
    bare = re.sub(rb"(<!DOCTYPE[^\[>]*)\[.*?\](\s*>)", rb"\1\2", data, count=1, flags=re.S)
    return bare if bare == data else re.sub(rb"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z_][\w.-]*;", b"x", bare)


def is_utf8(data):
    label = re.match(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)", data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return label is None or label.group(1).lower() == b"utf-8"


def exceptions():
    """The tests that lawlint reads though they are not well-formed, each with its class."""
    classes, name = {}, None
    for line in (ROOT / "scripts/verify-well-formed-suite.txt").read_text().splitlines():
        if line.startswith("  "):
            classes.update(dict.fromkeys(line.split(), name))
        elif found := re.match(r"([\w-]+): ", line):
            name = found.group(1)
    return classes


def judge(tests, reasons, others):
    """What to print of the tests as they are, and what is wrong with them.

    `others` gives what libxml2 and expat say of some bytes.
    """
    known = exceptions()
    counts, why = collections.Counter(), collections.Counter()
    faults = []
    for number, (identifier, kind, file) in tests.items():
        reason = reasons[number]
        counts[kind, bool(reason)] += 1
        if kind != "not-wf":
            if reason:
                sort = next((name for name, part in REFUSALS.items() if part in reason), None)
                why[sort] += 1
                if sort is None and kind != "error":
                    faults.append(f"{identifier}: is well-formed, and refused: {reason}")
        elif not reason and identifier not in known:
            faults.append(f"{identifier}: is not well-formed, and accepted")
        elif reason and identifier in known:
            faults.append(f"{identifier}: is an exception, but refused: {reason}")
        elif not reason:
            why[known[identifier]] += 1
            if known[identifier] == "elsewhere" and any(others(file.read_bytes())):
                faults.append(f"{identifier}: its fault is said to lie in another file, but others refuse this one")
    lines = [f"{'tests':10}{'refuses':>9}{'accepts':>9}"]
    for kind in ["not-wf", "valid", "invalid", "error"]:
        lines.append(f"{kind:10}{counts[kind, True]:>9}{counts[kind, False]:>9}")
    names = ["elsewhere", "fifth-edition"]
    lines += [f"accepted though not-wf, {name}: {why[name]}" for name in names]
    lines += [f"refused though well-formed, {name}: {why[name]}" for name in REFUSALS]
    return lines, faults
