"""What scripts/verify-reports cannot ask a schema: places, indexes, counts, escapes, and that all formats tell the same.

usage: verify-reports.py DRAFTS JUNIT.XSD REPORTS ...
"""
import collections
import csv
import html
import json
import os
import pathlib
import re
import sys
import urllib.parse

from lxml import etree

drafts, junit_schema, *folders = map(pathlib.Path, sys.argv[1:])
wrong = 0
place = None


def check(holds, what):
    global wrong
    if not holds:
        print(f"{place}: {what}", file=sys.stderr)
        wrong += 1


def lines(path):
    """The lines of a draft as lawlint counts them."""
    text = (drafts / path).read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    return re.split("\r\n|\r|\n", text)


def cut(path, start, end):
    """The text from one line and column to another, columns from 1 in code points."""
    found = lines(path)[start[0] - 1 : end[0]]
    found[-1] = found[-1][: end[1] - 1]
    found[0] = found[0][start[1] - 1 :]
    return " ".join(" ".join(found).split())


def tells(path, words, excerpt):
    """Whether words of a draft are those of an excerpt; in markup, without the marks."""
    if not path.endswith((".txt", ".md")):
        words = html.unescape(re.sub("<[^>]*>", "", words))
    return not excerpt or "".join(words.split()) == "".join(excerpt.split())


def verify_sarif(report, findings, accepted):
    run = report["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    taxa = run.get("taxonomies", [{"taxa": []}])[0]["taxa"]
    check(len({rule["id"] for rule in rules}) == len(rules), "sarif: rules with one id")
    for rule in rules:
        check(len(rule["fullDescription"]["text"]) <= 1024, f"sarif: {rule['id']}: a long description")
        check(len(rule["properties"]["tags"]) <= 20, f"sarif: {rule['id']}: many tags")
        check("{" not in rule["shortDescription"]["text"] + rule["help"]["text"], f"sarif: {rule['id']}: a placeholder")
        for relation in rule.get("relationships", []):
            check(taxa[relation["target"]["index"]]["id"] == relation["target"]["id"], "sarif: index of a taxon")
    check(run["columnKind"] == "unicodeCodePoints", "sarif: columnKind")
    check(re.fullmatch(r"lawlint/[a-z-]+/", run["automationDetails"]["id"]), "sarif: automationDetails")
    invocation = run["invocations"][0]
    failed = any(note["level"] == "error" for note in invocation["toolExecutionNotifications"])
    check(invocation["executionSuccessful"] is not failed, "sarif: executionSuccessful")
    suppressed = [result for result in run["results"] if "suppressions" in result]
    check(len(suppressed) == len(accepted), "sarif: the number of suppressions")
    reasons = {one["acceptance"].get("reason") or f"known: in {one['acceptance']['path']}" for one in accepted}
    for result in suppressed:
        suppression = result["suppressions"][0]
        check(suppression["kind"] == "external", "sarif: kind of a suppression")
        check(suppression.get("justification", "") in reasons,
              f"sarif: justification {suppression.get('justification')!r}")
    results = [result for result in run["results"] if "suppressions" not in result]
    check(len(results) == len(findings), "sarif: the number of results")
    keys = collections.Counter()
    for result, finding in zip(results, findings):
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"], "sarif: index of a rule")
        check((result["level"] == "none") == (result.get("kind") == "informational"), "sarif: level and kind")
        for location in result["locations"] + result.get("relatedLocations", []):
            verify_location(location["physicalLocation"])
        where = result["locations"][0]["physicalLocation"]
        path, region = urllib.parse.unquote(where["artifactLocation"]["uri"]), where["region"]
        words = cut(
            path, (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))
        check(tells(path, words, finding["excerpt"]), f"sarif: {words!r} is not {finding['excerpt']!r}")
        logical = result["locations"][0].get("logicalLocations", [{}])[0]
        check(logical.get("fullyQualifiedName", "") == finding["eId"], "sarif: eId")
        check(result["partialFingerprints"]["lawlint/v1"] == finding["fingerprint"], "sarif: fingerprint")
        key = result["partialFingerprints"].get("primaryLocationLineHash")
        if key:
            keys[path, result["ruleId"], key] += 1
    check(max(keys.values(), default=1) == 1, "sarif: results that GitHub takes for one")


def verify_location(location):
    uri, region = location["artifactLocation"]["uri"], location["region"]
    check(re.fullmatch(r"(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+", uri), f"sarif: uri {uri}")
    check(not uri.startswith(("/", "./")), f"sarif: {uri} is not relative")
    check((drafts / urllib.parse.unquote(uri)).exists(), f"sarif: {uri} leads nowhere")
    start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
    check(start <= end, f"sarif: {start} is behind {end}")


def verify_rdjson(report, faults):
    found = [d for d in report["diagnostics"] if d["code"]["value"] != "reading/problem"]
    check(len(found) == len(faults), "rdjson: the number of diagnostics")
    for diagnostic, finding in zip(found, faults):
        path = diagnostic["location"]["path"]
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        check((start["line"], start["column"]) <= (end["line"], end["column"]), "rdjson: order of a range")
        found_lines = [line.encode() for line in lines(path)[start["line"] - 1 : end["line"]]]
        found_lines[-1] = found_lines[-1][: end["column"] - 1]
        found_lines[0] = found_lines[0][start["column"] - 1 :]
        words = b" ".join(found_lines).decode("utf-8", "replace")
        check(tells(path, words, finding["excerpt"]), f"rdjson: {words!r} is not {finding['excerpt']!r}")


def verify_gitlab(issues, faults, unread):
    check(len(issues) == len(faults) + unread, "gitlab: the number of issues")
    check(len({issue["fingerprint"] for issue in issues}) == len(issues), "gitlab: equal fingerprints")
    for issue in issues:
        check(issue["description"].startswith(issue["check_name"]), "gitlab: description")
        check(issue["severity"] in {"info", "minor", "major", "critical", "blocker"}, "gitlab: severity")
        check(not issue["location"]["path"].startswith((".", "/")), "gitlab: path")
        check(issue["location"]["lines"]["begin"] >= 1, "gitlab: line")


def verify_github(text, faults, unread):
    shown = text.splitlines()
    command = re.compile(r"::(error|warning|notice) (?:[a-zA-Z]+=[^,:\x00-\x1f]*,?)+::[^\r\n\x1b]*")
    for line in shown:
        check(command.fullmatch(line), f"github: {line}")
        properties = dict(p.split("=", 1) for p in line[2:].split("::")[0].split(" ", 1)[1].split(","))
        one_line = properties.get("line") == properties.get("endLine", properties.get("line"))
        check(one_line or "col" not in properties, f"github: columns over several lines: {line}")
    kinds = [line[2:].split(" ")[0] for line in shown]
    check(max(collections.Counter(kinds).values(), default=0) <= 10, "github: more than ten of a kind")
    check(kinds == sorted(kinds, key=["error", "warning", "notice"].index), "github: order")
    total = len(faults) + unread
    if shown and "title=lawlint::" in shown[-1]:
        hidden = int(re.search(r"::(\d+) ", shown[-1]).group(1))
        check(len(shown) - 1 + hidden == total, "github: the number that is left out")
    else:
        check(len(shown) == total, "github: the number of annotations")


def verify_csv(path, findings, accepted, unread):
    raw = path.read_bytes()
    check(raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n"), "csv: mark or last line")
    check(raw.count(b"\n") == raw.count(b"\r\n"), "csv: line ends")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";", strict=True))
    check(len(rows) == len(findings) + len(accepted) + unread, "csv: the number of rows")
    check(sum(bool(row["accepted by"]) for row in rows) == len(accepted), "csv: the number of accepted findings")
    for row in rows:
        check(None not in row and None not in row.values(), "csv: a row of another length")
        check(not any(cell[:1] in "=+-@\t\r" for cell in row.values() if cell), f"csv: a formula: {row}")
    for row, finding in zip([row for row in rows[unread:] if not row["accepted by"]], findings):
        for column, member in {"rule": "rule", "words": "excerpt", "message": "message", "eId": "eId"}.items():
            expected = " ".join(finding[member].split())
            check(row[column].removeprefix("'") == expected.removeprefix("'"), f"csv: {column}: {row[column]!r}")


def verify_junit(path, faults, accepted):
    tree = etree.parse(path)
    if junit_schema.exists():
        schema = etree.XMLSchema(etree.parse(junit_schema))
        check(schema.validate(tree), f"junit: {schema.error_log.last_error}")
    suites = tree.getroot().findall("testsuite")
    check(suites and all(suite.findall("testcase") for suite in suites), "junit: a suite without tests")
    names = [(case.get("classname"), case.get("name")) for case in tree.iter("testcase")]
    check(len(set(names)) == len(names), "junit: tests of one name")
    for suite in suites:
        cases = suite.findall("testcase")
        counts = [len(cases), sum(c.find("failure") is not None for c in cases), sum(c.find("error") is not None for c in cases)]
        check(counts == [int(suite.get(k)) for k in ("tests", "failures", "errors")], "junit: counts")
    told = "\n".join(e.text or "" for e in tree.iter("failure", "system-out"))
    check(len(re.findall(r"\) at .*:\d+:\d+$", told, re.M)) == len(faults) + len(accepted), "junit: the number of faults")
    check(told.count("\naccepted: ") == len(accepted), "junit: the number of accepted faults")


def verify_checkstyle(path, faults, unread, paths):
    root = etree.parse(path).getroot()
    errors = list(root.iter("error"))
    check(len(errors) == len(faults) + unread, "checkstyle: the number of errors")
    check([file.get("name") for file in root] == list(dict.fromkeys(paths)), "checkstyle: the files")
    for error in errors:
        check(error.get("severity") in {"error", "warning", "info"}, "checkstyle: severity")
        # What was not even opened has no column.
        check(int(error.get("line")) >= 1 and int(error.get("column", 1)) >= 1, "checkstyle: place")


def verify_jsonl(text, report):
    objects = [json.loads(line) for line in text.splitlines()]
    def of(kind):
        return [{k: v for k, v in o.items() if k != "type"} for o in objects if o["type"] == kind]
    check(of("finding") == report["findings"], "jsonl: findings")
    check(of("document") == report["documents"], "jsonl: documents")


def verify_markdown(text, faults):
    check(len(text.encode()) <= 65536, "markdown: too long")
    check(text.count("<details>") == text.count("</details>"), "markdown: an open fold")
    tags = set(re.findall(r"</?([a-zA-Z]+)", text))
    check(tags <= {"details", "summary", "b", "code", "strong"}, f"markdown: tags {tags}")
    check(not re.search(r"@\w", text), "markdown: a mention")


def normal(path):
    return os.path.relpath(path, drafts) if os.path.isabs(path) else os.path.normpath(path)


for folder in folders:
    place = folder.name
    report = json.loads((folder / "report.json").read_text("utf-8"))
    findings = report["findings"]
    faults = [finding for finding in findings if finding["kind"] == "barrier"]
    unread = sum(p["severity"] == "error" for d in report["documents"] for p in d["problems"])
    def text(name):
        return (folder / f"report.{name}").read_bytes().decode("utf-8", "strict")
    verify_sarif(json.loads(text("sarif")), findings, report["accepted"])
    verify_rdjson(json.loads(text("rdjson")), faults)
    verify_gitlab(json.loads(text("gitlab")), faults, unread)
    verify_github(text("github"), faults, unread)
    verify_csv(folder / "report.csv", findings, report["accepted"], unread)
    accepted = [finding for finding in report["accepted"] if finding["kind"] == "barrier"]
    verify_junit(folder / "report.junit", faults, accepted)
    verify_checkstyle(
        folder / "report.checkstyle", faults, unread, [normal(d["path"]) for d in report["documents"]])
    verify_jsonl(text("jsonl"), report)
    verify_markdown(text("markdown"), faults)
    for name in ("json", "jsonl", "sarif", "gitlab", "rdjson", "junit", "checkstyle", "csv"):
        check(not any(line.lstrip().startswith("::") for line in text(name).splitlines()), f"{name}: a command")

print(f"{len(folders)} reports in 10 formats were read back: {wrong} faults")
sys.exit(1 if wrong else 0)
