"""The record for other programs: JUnit, SARIF 2.1.0, EARL 1.0 (JSON-LD)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as Xml

from constat.finding import Finding
from constat.groups import SHOWN, Group, groups
from constat.record import Page, Record
from constat.reports.wcag import WCAG
from constat.words import words

NAME = "Constat"
_NOT_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), " ")


def junit(record: Record) -> str:
    """A suite a page, a case a rule that says something of it; doubts are skipped cases."""
    suites = Xml.Element("testsuites", name=NAME)
    for page in record.pages:
        suite = Xml.SubElement(suites, "testsuite", name=page.name, time=f"{page.seconds:.2f}")
        if page.error:
            case = Xml.SubElement(suite, "testcase", name=words("report", "loading"), classname=page.name)
            Xml.SubElement(case, "error", message=page.error.translate(_NOT_XML))
        for rule in sorted({one.rule for one in page.findings}):
            _case(suite, page, rule)
        for kind, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            suite.set(kind, str(sum(1 for _ in suite.iter(tag))))
    Xml.indent(suites)
    return Xml.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: Xml.Element, page: Page, rule: str) -> None:
    case = Xml.SubElement(suite, "testcase", name=rule, classname=page.name)
    found = [one for one in page.findings if one.rule == rule]
    for result, tag in (("echoue", "failure"), ("a_verifier", "skipped")):
        if seen := [one for one in found if one.result == result]:
            element = Xml.SubElement(case, tag, message=seen[0].message.translate(_NOT_XML))
            element.text = "\n".join(_line(one) for one in seen).translate(_NOT_XML)
            return


def _line(one: Finding) -> str:
    return f"{one.selector}\n  {one.snippet}\n  {one.message}\n  {one.remedy}"


def sarif(record: Record) -> str:
    """The findings as static analysis results; a doubt is for review, an advice informs."""
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.why},
            "properties": {"tags": [*(f"RGAA {n}" for n in rule.rgaa), *(f"WCAG {n}" for n in rule.wcag)]},
        }
        for rule in record.rules
    ]
    run = {
        "tool": {"driver": {"name": NAME, "version": str(record.version), "language": record.language, "rules": rules}},
        "results": [_sarif_result(group) for result in SHOWN for group in groups(record, result)],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_errors(record))}],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return _json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _errors(record: Record) -> Iterator[dict[str, Any]]:
    for page in record.pages:
        if page.error:
            yield {"level": "error", "message": {"text": f"{page.name} : {page.error}"}}


_KINDS = {"echoue": "fail", "a_verifier": "review", "passe": "informational"}
# What an address may hold as it is, by RFC 3986; anything else that a person wrote in one is encoded.
_RESERVED = "%:/?#[]@!$&'()*+,;="


def _sarif_result(group: Group) -> dict[str, Any]:
    return {
        "ruleId": group.rule.id,
        "kind": _KINDS[group.result],
        "level": "error" if group.result == "echoue" else "none",
        "message": {"text": f"{group.message} {group.remedy}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.page.url, safe=_RESERVED)},
                    "region": {"startLine": 1, "snippet": {"text": place.snippet}},
                },
                "logicalLocations": [{"fullyQualifiedName": place.selector, "kind": "element"}],
            }
            for place in group.places
        ],
    }


# The names that the W3C's report tool looks for: docs/examples/importable-json of w3c/wcag-em-report-tool.
_CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "sch": "https://schema.org/",
    "dct": "http://purl.org/dc/terms/",
    "WCAG22": "https://www.w3.org/TR/WCAG22/#",
    "isPartOf": "dct:isPartOf",
    "title": "dct:title",
    "description": "dct:description",
    "relation": {"@id": "dct:relation", "@type": "@id"},
    "source": {"@id": "dct:source", "@type": "@id"},
    "assertedBy": {"@type": "@id"},
    "outcome": {"@type": "@id"},
    "mode": {"@type": "@id"},
}


def earl(record: Record) -> str:
    """An EARL report that the W3C's report tool reads: an assertion a place and a success criterion."""
    asserts = [
        _assertion(page, one, number)
        for page in record.pages
        for one in page.findings
        if not one.is_advice
        for number in one.wcag or ("",)
    ]
    tool = {"@type": ["Assertor", "Software"], "@id": "_:audit", "title": NAME}
    return _json({"@context": _CONTEXT, "@graph": [tool, *asserts]})


_OUTCOMES = {"echoue": "earl:failed", "a_verifier": "earl:cantTell", "passe": "earl:passed"}


def _assertion(page: Page, one: Finding, number: str) -> dict[str, Any]:
    test: dict[str, Any] = {"@type": "TestCase", "@id": f"_:{one.rule}", "title": one.rule}
    if number in WCAG:
        test["isPartOf"] = f"https://www.w3.org/TR/WCAG22/#{WCAG[number][0]}"
    if one.act:
        test["relation"] = [f"https://www.w3.org/WAI/standards-guidelines/act/rules/{rule}/" for rule in one.act]
    result = {"@type": "TestResult", "outcome": _OUTCOMES[one.result], "description": one.message}
    return {
        "@type": "Assertion",
        "mode": "earl:automatic",
        "assertedBy": "_:audit",
        "subject": {"@type": ["earl:TestSubject", "sch:WebPage"], "source": page.url, "title": page.name},
        "test": test,
        "result": {**result, "pointer": one.selector} if one.selector else result,
    }


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
