import { documentTitle, facts, heading, paragraph } from "c/documentModel";
import type { DocumentLanguage, Fact, TextDocument } from "c/documentModel";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import type { Statement, StatementTotals } from "c/memberStatementQuery";
import { personText } from "c/paperPerson";
import { dayText, spanText } from "c/paperTexts";
import { amountBlocks } from "./amountBlocks";
import { howSentences } from "./howSentences";
import { statementWords } from "./statementWords";
import type { StatementWords } from "./statementWords";

export { statementWords } from "./statementWords";

export interface StatementChoices {
  readonly language: DocumentLanguage;
  /** The day it is made. */
  readonly today: Day;
  /** In the user's time zone. */
  readonly respondedOn: Day | undefined;
}

const IN_FORCE: readonly string[] = ["Signed", "Closed"];

/** What one member answered, what it pays, VAT apart, and how that came about; nothing of any other member. */
export function memberStatementDocument(
  statement: Statement,
  totals: StatementTotals,
  choices: StatementChoices
): TextDocument {
  const words = statementWords(choices.language);
  const { deal, fees, member } = statement;
  const title = fillLabel(words.statementOf, member.institution);
  const paid = fees.filter(({ kind }) => kind !== "Administration Fee");
  const consortiums = fees.filter(({ kind }) => kind === "Administration Fee");
  return {
    language: choices.language,
    title: `${title} – ${deal.title}`,
    subject: words.statement,
    mark: IN_FORCE.includes(deal.stage) ? "" : words.provisional,
    footer: title,
    blocks: [
      documentTitle(title),
      facts(factsOf(statement, choices, words)),
      heading(words.amounts),
      paragraph(fillLabel(words.amountsNote, deal.currency), "note"),
      ...amountBlocks(words.amounts, paid, deal.currency, words),
      ...(consortiums.length > 0
        ? [
            heading(words.consortiumFee),
            paragraph(words.consortiumFeeNote, "note"),
            ...amountBlocks(words.consortiumFee, consortiums, deal.currency, words)
          ]
        : []),
      heading(words.how),
      ...howSentences(statement, totals, words).map((sentence) => paragraph(sentence)),
      ...(deal.isConfidential ? [paragraph(words.confidential, "note")] : [])
    ]
  };
}

function factsOf(
  { sender, consortium, carryingBody, payer, respondent, member, deal }: Statement,
  { today, respondedOn }: StatementChoices,
  words: StatementWords
): Fact[] {
  const day = (date: Day | undefined): string => (date ? dayText(date, words) : "");
  const answer = [words.responses[member.response], day(respondedOn), respondent];
  return [
    { label: words.member, value: member.institution },
    { label: words.deal, value: deal.title },
    { label: words.consortium, value: consortium },
    { label: words.carryingBody, value: carryingBody },
    { label: words.term, value: spanText(deal.start, deal.end, words) },
    { label: words.signature, value: day(deal.signature) },
    { label: words.answer, value: answer.filter(Boolean).join(", ") },
    { label: words.access, value: day(member.accessStart) },
    { label: words.left, value: day(member.leftOn) },
    { label: words.payer, value: payer },
    { label: words.from, value: personText(sender) },
    { label: words.date, value: dayText(today, words) }
  ];
}
