"""A report with everything in it, made by hand: two agreements, a failed file, a skipped one."""

from __future__ import annotations

from dataclasses import replace

from moulint.model import (
    Accepted,
    Block,
    BlockKind,
    Cell,
    Change,
    Document,
    DocumentReport,
    NoteMark,
    NotRead,
    PackInfo,
    PartResult,
    Place,
    Reading,
    Report,
    Result,
    Role,
    Severity,
    Story,
    Verdict,
)
from moulint.policy.rule import Part, Rule, Source

JOINT = Source(
    cite="Joint statement of NASP, ASCA, National PTA, NASSP and NASRO, 2020",
    says="discipline belongs to administrators, and the officer takes no part in it",
    force="guidance",
    checked="2026-11-21",
    url="https://example.org/joint?a=1&b=2",
)
STATUTE = Source(
    cite="RCW 28A.320.124",
    says="the agreement bars officers from formal school discipline",
    force="law",
    checked="2026-11-20",
    caution="the definitions section was not read",
)
SEVERITY: dict[str, Severity] = {"missing": "error", "conflicting": "error", "weak": "warning"}


def _rule(id: str, title: str, why: str, suggest: str, *, parts: tuple[Part, ...] = ()) -> Rule:
    return Rule(
        id=id,
        pack="core",
        revision=1,
        title=title,
        requires=f"The agreement says in binding words: {title[0].lower()}{title[1:]}.",
        why=why,
        sources=(JOINT, STATUTE) if id == "discipline-exclusion" else (JOINT,),
        severity=SEVERITY,
        suggest=suggest,
        parts=parts,
        reading={},
    )


RULES = (
    _rule(
        "role-definition",
        "The officer's role is defined",
        "An officer without a stated role is drawn into whatever the day brings.",
        "The SRO shall patrol school grounds, investigate crimes, and teach safety classes.",
        parts=(Part("chain-of-command", "The chain of command is named", {}),),
    ),
    _rule(
        "discipline-exclusion",
        "Officers stay out of school discipline",
        "Where the line is not drawn, ordinary misbehaviour turns into police contact.",
        "The SRO shall not enforce school rules or take part in student discipline, which is the\n"
        "sole responsibility of school administrators.",
        parts=(
            Part("administrators-own", "Administrators alone are responsible for discipline", {}),
            Part("force", "No force is used to enforce school rules", {}),
        ),
    ),
    _rule(
        "training",
        "Officers are specially trained",
        "Police work with children is a craft of its own.",
        "Before assignment the SRO shall complete the NASRO basic course, and every year:\n\n"
        "1. sixteen hours of training in child development;\n"
        "2. eight hours of de-escalation.",
        parts=(
            Part("basic-course", "A basic course for school officers", {}),
            Part("before-assignment", "Before or soon after assignment", {}),
            Part("de-escalation", "De-escalation", {}),
        ),
    ),
    _rule(
        "annual-evaluation",
        "The program is evaluated every year on disaggregated data",
        "Without numbers by race nobody sees who bears the burden.",
        "The parties shall evaluate the program each year on arrests, citations and referrals,\n"
        "broken down by race, ethnicity, sex and disability.",
    ),
    _rule(
        "principal-input",
        "Principals take part in choosing the officer",
        "The principal knows the school.",
        "The principal shall sit on the panel that interviews and selects the SRO.",
    ),
    _rule(
        "immigration-boundaries",
        "Officers stay out of immigration enforcement",
        "Families who fear the school keep their children at home.",
        "The SRO shall not enforce immigration law or ask about immigration status.",
    ),
)
BY_ID = {rule.id: rule for rule in RULES}

# --- the Word file -------------------------------------------------------------------------------

P, H, ITEM, C = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL
COMMENT_BY = Change("insertion", "R. Díaz", "2026-03-04T10:00:00Z", "The principal of each school")
DELETED = Change("deletion", "R. Díaz", "2026-03-04T10:05:00Z", "sole discretion of the Chief")


def _block(kind: BlockKind, line: int, text: str, label: str = "", **more: object) -> Block:
    reading = Reading(text, label, ((0, line, 1),))
    return replace(Block(kind, reading, reading), **more)  # type: ignore[arg-type]


_DUTIES = (
    "The SRO shall patrol school grounds, investigate crimes on campus and teach classes on safety."
)
_BAR = "enforce school rules or impose school discipline; or"
_OPPOSITE = (
    "At the principal’s request the SRO shall assist administrators in enforcing the dress code, "
    "and may detain a student who <b>refuses</b> to comply."
)
_TRAINING = "Each SRO should attend training when the Chief’s budget permits."
_PANEL = "The principal of each school shall sit on the panel that interviews and selects the SRO."
_STATUS = "The District does not ask about the immigration status of a student on enrolment."
_REVIEW = "The parties shall meet every year to review the program."

_SHALL_NOT = Reading("The SRO shall not:", "5.1", ((0, 10, 1),), (NoteMark(7, "1"),))
WORD_BLOCKS = (
    _block(H, 1, "MEMORANDUM OF UNDERSTANDING", level=1, flags=frozenset({"title"})),
    _block(P, 2, "between Fairhaven School District and the Fairhaven Police Department"),
    _block(H, 3, "Duties of the Officer", "2", level=2),
    _block(P, 4, _DUTIES, "2.1", page=1),
    _block(C, 5, "The SRO will", cell=Cell(0, 0, 0, header=True)),
    _block(C, 6, "The SRO will not", cell=Cell(0, 0, 1, header=True)),
    _block(C, 7, "patrol", cell=Cell(0, 1, 0)),
    _block(C, 8, "search lockers", cell=Cell(0, 1, 1)),
    _block(H, 9, "Student Discipline", "5", level=2),
    Block(P, _SHALL_NOT, _SHALL_NOT),
    _block(ITEM, 11, _BAR, "(a)", level=1, page=2),
    _block(ITEM, 12, "supervise detention.", "(b)", level=1, page=2),
    _block(P, 13, _OPPOSITE, "5.3", page=2),
    _block(H, 14, "Training and Selection", "6", level=2),
    _block(P, 15, _TRAINING, "6.1", page=3),
    replace(
        _block(P, 16, _PANEL, "6.2", page=3, changes=(COMMENT_BY, DELETED)),
        original=Reading("Selection is in the sole discretion of the Chief.", "6.2", ((0, 16, 1),)),
    ),
    _block(P, 17, _STATUS, "7", page=3),
    _block(P, 18, _REVIEW, "8", page=3),
    _block(P, 19, "See the code of conduct.", story=Story.NOTE, note="1"),
    _block(P, 20, "Draft 3", story=Story.FOOTER),
)
WORD = Document(
    path="agreements/fairhaven.docx",
    format="word",
    blocks=WORD_BLOCKS,
    title="Memorandum of Understanding",
)


def place(
    document: Document,
    words: str,
    *marked: str,
    role: Role = "deciding",
    clause: str = "",
    heading: tuple[str, ...] = (),
) -> Place:
    """The place where `words` stand in the document, with `marked` words in it marked."""
    for index, block in enumerate(document.blocks):
        reading = block.proposed
        if reading is not None and words in reading.text:
            start = reading.text.index(words)
            first, last = reading.position(start), reading.position(start + len(words))
            marks = tuple((words.index(one), words.index(one) + len(one)) for one in marked)
            return Place(
                role,
                first.line,
                last.line,
                first.column,
                last.column,
                clause,
                heading,
                block.page,
                words,
                marks,
                index,
                start,
            )
    raise AssertionError(words)


def result(
    rule: str,
    verdict: Verdict,
    message: str,
    *places: Place,
    **more: object,
) -> Result:
    """A result of that rule, with the rule's own words."""
    source = BY_ID[rule]
    made = Result(
        rule=rule,
        pack=source.pack,
        revision=source.revision,
        title=source.title,
        verdict=verdict,
        severity=source.severity.get(verdict.value, "none"),
        confidence="high",
        message=message,
        why=source.why,
        suggestion="" if verdict is Verdict.MET else source.suggest,
        places=places,
    )
    return replace(made, **more)  # type: ignore[arg-type]


_5 = ("5 Student Discipline",)
WORD_RESULTS = (
    result(
        "role-definition",
        Verdict.MET,
        "Clause 2.1 gives the officer three concrete duties.",
        place(WORD, _DUTIES, "shall patrol", "teach classes", clause="2.1", heading=("2 Duties",)),
        parts=(PartResult("chain-of-command", "The chain of command is named", "missing"),),
    ),
    result(
        "discipline-exclusion",
        Verdict.CONFLICTING,
        "Clause 5.1(a) keeps the officer out of discipline, but clause 5.3 has the officer help "
        "enforce the dress code.",
        place(WORD, _BAR, "enforce school rules", clause="5.1(a)", heading=_5),
        place(
            WORD,
            _OPPOSITE,
            "shall assist administrators in enforcing the dress code",
            role="opposing",
            clause="5.3",
            heading=_5,
        ),
        parts=(
            PartResult(
                "administrators-own",
                "Administrators alone are responsible for discipline",
                "weak",
                (place(WORD, _OPPOSITE, "administrators", clause="5.3", heading=_5),),
            ),
            PartResult("force", "No force is used to enforce school rules", "missing"),
        ),
    ),
    result(
        "training",
        Verdict.WEAK,
        "“Should” and “when the budget permits” do not bind, and no topic is named.",
        place(WORD, _TRAINING, "should", "when the Chief’s budget permits", clause="6.1"),
        confidence="medium",
        parts=(
            PartResult("basic-course", "A basic course for school officers", "missing"),
            PartResult("before-assignment", "Before or soon after assignment", "missing"),
            PartResult("de-escalation", "De-escalation", "missing"),
        ),
    ),
    result(
        "annual-evaluation",
        Verdict.WEAK,
        "The program is reviewed every year, but on no data broken down by race or ethnicity.",
        place(WORD, _REVIEW, "every year to review the program", clause="8"),
        accepted=Accepted(
            "The county evaluates all programs under its own ordinance.",
            "2027-06-30",
            "moulint.toml, line 12",
        ),
    ),
    result(
        "principal-input",
        Verdict.MET,
        "The principal sits on the panel by right.",
        place(WORD, _PANEL, "shall sit on the panel", clause="6.2"),
        original_verdict=Verdict.CONFLICTING,
        changes=(COMMENT_BY, DELETED),
    ),
    result(
        "immigration-boundaries",
        Verdict.MISSING,
        "Clause 7 speaks of the District’s enrolment and puts no bar on the officer.",
        place(WORD, _STATUS, "does not ask", role="nearest", clause="7"),
        confidence="low",
    ),
)

# --- the Markdown file ---------------------------------------------------------------------------

_MD_BAR = (
    "No School Resource Officer shall take part in student discipline. Discipline is the sole "
    "responsibility of school administrators."
)
_MD_READING = Reading(_MD_BAR, "", ((0, 5, 1), (67, 6, 1)))
MD_BLOCKS = (
    _block(H, 1, "Interlocal Agreement", level=1, flags=frozenset({"title"})),
    _block(H, 3, "Discipline", level=2),
    Block(P, _MD_READING, _MD_READING),
)
MD = Document("agreements/river|side_*.md", "markdown", MD_BLOCKS, "Interlocal Agreement")
MD_RESULTS = (
    result("role-definition", Verdict.MISSING, "Nothing in the document speaks to it."),
    result(
        "discipline-exclusion",
        Verdict.MET,
        "The bar binds the officer, with no exception.",
        place(MD, _MD_BAR, "No School Resource Officer shall", heading=("Discipline",)),
    ),
)

REPORT = Report(
    version="0.1.0",
    packs=(PackInfo("core", "2026.1"),),
    documents=(
        DocumentReport(
            path=WORD.path,
            format="word",
            status="checked",
            title=WORD.title,
            results=WORD_RESULTS,
            not_read=(
                NotRead("embedded document", "after clause 2.1"),
                NotRead("2 pictures"),
            ),
            notes=("line 3 of moulint.toml accepts “no-such-rule”, which is no rule.",),
            document=WORD,
        ),
        DocumentReport(
            path=MD.path,
            format="markdown",
            status="checked",
            title=MD.title,
            results=MD_RESULTS,
            document=MD,
        ),
        DocumentReport(
            path="agreements/scan.docx",
            format="word",
            status="failed",
            reason="The file is encrypted: open it in Word and save it without a password.",
        ),
        DocumentReport(
            path="agreements/README.md",
            format="markdown",
            status="skipped",
            reason="It does not look like an agreement between a school and a police body.",
        ),
    ),
)

EVIL = (
    "\x1b[31mred\x1b[0m \x9b2J \x07 <script>alert(1)</script> [link](http://evil.example) "
    "@maintainer #12 ::error::x\r\n::set-output name=a::b %0A `code` "
    "**bold** | cell | </details> &amp; ]]> "
    '\u202eesrever \x00 =HYPERLINK("http://evil.example") www.evil.example a@evil.example'
)


def spoiled(text: str) -> Report:
    """The report with `text` in every field that a document, a path or a setting could fill."""
    evil_place = Place("deciding", 3, 4, 1, 9, text, (text, text), 2, text, ((0, 3), (2, 9)), 0, 0)
    evil_change = Change("insertion", text, text, text)
    evil = [
        Result(
            rule="discipline-exclusion",
            pack="core",
            revision=1,
            title=text,
            verdict=verdict,
            severity=SEVERITY.get(verdict.value, "none"),
            confidence="low",
            message=text,
            why=text,
            suggestion=text,
            places=(
                evil_place,
                replace(evil_place, role="opposing"),
                replace(evil_place, role="nearest"),
            ),
            parts=(PartResult("part", text, "weak", (evil_place,)),),
            original_verdict=Verdict.WEAK,
            changes=(evil_change,),
            accepted=accepted,
        )
        for verdict in Verdict
        for accepted in (None, Accepted(text, text, text))
    ]
    reading = Reading(text, text)
    blocks = tuple(
        Block(kind, reading, reading, level=1, changes=(evil_change,), story=story, note=text)
        for kind in BlockKind
        for story in Story
    )
    document = Document(text, "word", blocks, text)
    checked = DocumentReport(
        path=text,
        format="word",
        status="checked",
        title=text,
        results=tuple(evil),
        not_read=(NotRead(text, text),),
        notes=(text,),
        document=document,
    )
    return Report(
        version="0.1.0",
        packs=(PackInfo("core", "2026.1"),),
        documents=(
            checked,
            DocumentReport(text, "word", "failed", text),
            DocumentReport(text, "text", "skipped", text),
        ),
    )
