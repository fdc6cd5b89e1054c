"""For build servers: JUnit XML, a suite per document and a case per requirement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from moulint.model import DocumentReport, Report, Result
from moulint.policy.rule import Rule
from moulint.report import Options, _annotations, _clean, _words

_NOT_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as XML; errors and warnings fail their case, accepted findings skip it."""
    root = ET.Element("testsuites", name="moulint")
    total = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    for document in report.documents:
        suite = _suite(document)
        root.append(suite)
        for key in total:
            total[key] += int(suite.get(key, "0"))
    root.attrib |= {key: str(number) for key, number in total.items()}
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _suite(document: DocumentReport) -> ET.Element:
    suite = ET.Element("testsuite", name=_xml(document.path))
    if document.status != "checked":
        case = _case(suite, document, "The file is checked")
        tag = "error" if document.status == "failed" else "skipped"
        ET.SubElement(case, tag, message=_xml(document.reason or document.status))
    for result in document.results:
        _verdict(_case(suite, document, result.title), result)
    said = [
        f"Not read: {one.what}, {one.where}" if one.where else f"Not read: {one.what}"
        for one in document.not_read
    ] + [f"Note: {note}" for note in document.notes]
    if said:
        ET.SubElement(suite, "system-out").text = _xml("\n".join(said))
    counted = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    suite.set("tests", str(len(suite.findall("testcase"))))
    for key, tag in counted.items():
        suite.set(key, str(len(suite.findall(f"testcase/{tag}"))))
    return suite


def _case(suite: ET.Element, document: DocumentReport, name: str) -> ET.Element:
    case = {"classname": _xml(document.path), "name": _xml(name)}
    return ET.SubElement(suite, "testcase", case)


def _verdict(case: ET.Element, result: Result) -> None:
    case.set("name", _xml(f"{result.title} ({result.rule})"))
    if result.accepted is not None:
        said = f"{result.verdict.value}, accepted: {result.accepted.reason}"
        ET.SubElement(case, "skipped", message=_xml(said))
    elif _words.is_finding(result) and result.severity in ("error", "warning"):
        said = f"{result.verdict.value}: {result.message}"
        made = ET.SubElement(case, "failure", type=result.verdict.value, message=_xml(said))
        made.text = _xml(_long(result))
    else:
        ET.SubElement(case, "system-out").text = _xml(_long(result))


def _long(result: Result) -> str:
    said = _annotations.message(result, _annotations.first(result))
    lines = [f"{_words.verdict(result)}: {said}"]
    for one in result.places:
        label = _words.role(one, result)
        where = f"{label}: {_words.where(one)}" if label else _words.where(one)
        lines.append(f"{where}: “{_clean.one_line(one.quote)}”")
    if result.suggestion:
        lines.append(f"{_words.mend(result)}:")
        lines += [f"    {paragraph}" for paragraph in _clean.paragraphs(result.suggestion)]
    if result.parts:
        lines.append("Also recommended:")
        lines += [f"    {_words.part_verdict(part)}: {part.title}" for part in result.parts]
    return "\n".join(lines)


def _xml(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
